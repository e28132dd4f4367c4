import type { FactSet } from '@chokepoint/exposure';

export interface Citations {
  readonly cause: string | undefined;
  /** Addresses, each once. */
  readonly sources: string[];
}

interface Cited {
  readonly data: { readonly incident: string; readonly cause?: unknown; readonly sources?: unknown };
}

/** What the reports in force on an incident give as its cause and cite. */
export function citationsOf(facts: FactSet, incident: string, asOf: number): Citations {
  const reports = [...facts.capacityReports, ...facts.delayReports]
    .filter(({ key }) => key.at(-1) === incident)
    .flatMap(({ timeline }) => (timeline.newestAt(asOf) as Cited | undefined) ?? []);
  const cause = reports.map(({ data }) => data.cause).find((each) => typeof each === 'string');
  return { cause, sources: [...new Set(reports.flatMap(({ data }) => addresses(data.sources)))] };
}

function addresses(sources: unknown): string[] {
  if (!Array.isArray(sources)) return [];
  return sources.flatMap((source: unknown) => {
    if (typeof source === 'string') return source;
    const { url } = (source ?? {}) as { url?: unknown };
    return typeof url === 'string' ? url : [];
  });
}
