import type { NumberSource, SourcedNumber } from '../contract/index.js';

/** A source that belongs to one number of a node: `capacity`, `requirements/hbm/stockWeeks`, `supplies/tsmc-n5/wafer/share`. */
interface FieldSource {
  readonly of: string;
  readonly source: NumberSource;
}

/** The sources of one node; those of its requirements and of its lanes in stand with it. */
export interface NodeSources {
  /** What the node is, and whatever belongs to no number. */
  readonly about: readonly NumberSource[];
  readonly fields: readonly FieldSource[];
}

/** Entries are free in shape (exposure model, section 1): what a field holds that is no text is left out. */
export function readSources(entries: readonly unknown[] = []): NodeSources {
  const read = entries.map(readEntry);
  const isField = ({ of }: FieldSource) => of !== '' && of !== 'node';
  return { about: read.filter((entry) => !isField(entry)).map(({ source }) => source), fields: read.filter(isField) };
}

function readEntry(entry: unknown): FieldSource {
  if (typeof entry === 'string') return { of: '', source: { basis: 'unsourced', citations: [entry] } };
  const given = (entry ?? {}) as Record<string, unknown>;
  const text = (name: string) => (typeof given[name] === 'string' ? { [name]: given[name] } : {});
  const basis = given['basis'] === 'reported' || given['basis'] === 'estimated' ? given['basis'] : 'unsourced';
  return { of: typeof given['of'] === 'string' ? given['of'] : '', source: { basis, ...text('how'), ...text('rule'), ...text('asOf'), citations: citationsOf(given) } };
}

function citationsOf({ citations, url }: Record<string, unknown>): string[] {
  const listed = Array.isArray(citations) ? citations.filter((each) => typeof each === 'string') : [];
  return typeof url === 'string' ? [...listed, url] : listed;
}

/**
 * A number with its source. @param paths where the source may stand, the first found counts
 * @param isGiven whether the document says the number; otherwise the model's default stands in for it
 */
export function sourced({ fields }: NodeSources, paths: readonly string[], value: number, isGiven: boolean): SourcedNumber {
  const found = paths.map((path) => fields.find(({ of }) => of === path)).find((entry) => entry !== undefined);
  if (found !== undefined) return { value, ...found.source };
  return { value, basis: isGiven ? 'unsourced' : 'default', citations: [] };
}
