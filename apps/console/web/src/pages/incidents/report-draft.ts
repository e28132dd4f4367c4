import type { Problem, Statement, WrittenReport } from '@chokepoint/console-service/contract';

/** What stands in the form: as it was typed. */
export interface Draft {
  readonly node: string;
  readonly incident: string;
  readonly status: string;
  readonly remaining: string;
  readonly start: string;
  readonly until: string;
  readonly rampWeeks: string;
  readonly scrap: string;
  readonly confidence: string;
  readonly cause: string;
  readonly time: string;
  readonly sources: readonly DraftSource[];
}

export interface DraftSource {
  readonly url: string;
  readonly basis: string;
  readonly note: string;
}

export type DraftErrors = Readonly<Record<string, string>>;

export const NEW_SOURCE: DraftSource = { url: '', basis: '', note: '' };
const EMPTY: Draft = { node: '', incident: '', status: 'confirmed', remaining: '', start: '', until: '', rampWeeks: '', scrap: '', confidence: '', cause: '', time: '', sources: [] };
/** Written in per cent. */
const SHARES = ['remaining', 'scrap', 'confidence'] as const;
const NUMBERS = [...SHARES, 'rampWeeks'] as const;

/** @param now RFC 3339: an incident that is reported most often begins today */
export function newDraft(now: string, node = ''): Draft {
  return { ...EMPTY, node, start: now.slice(0, 10), remaining: '' };
}

/** What holds now, to be revised. @param status what it becomes */
export function draftOf(node: string, incident: string, current: Statement, now: string, status: string = current.status): Draft {
  const text = (value: number | undefined, factor = 1) => (value === undefined ? '' : String(Number((value * factor).toPrecision(12))));
  return {
    ...EMPTY,
    node,
    incident,
    status,
    remaining: text(current.remaining, 100),
    start: current.start ?? '',
    until: current.until ?? (status === 'restored' ? now : ''),
    rampWeeks: text(current.rampWeeks),
    scrap: text(current.scrap, 100),
    // How far a rumour was believed says nothing of its confirmation.
    confidence: status === current.status ? text(current.confidence, 100) : '',
    cause: current.cause ?? '',
    sources: current.sources.map(({ url, basis = '', note = '' }) => ({ url, basis, note })),
  };
}

export interface Written {
  readonly time: string | undefined;
  readonly report: WrittenReport;
  /** Fields that are not even numbers. */
  readonly errors: DraftErrors;
}

/** The report that the form says; all else than numbers is for the service to judge. */
export function written(draft: Draft, notANumber: string): Written {
  const errors: Record<string, string> = {};
  const numbers: Partial<Record<(typeof NUMBERS)[number], number>> = {};
  for (const field of NUMBERS) {
    const value = draft[field].trim().replace(',', '.');
    if (value === '') continue;
    const number = Number(value);
    if (!Number.isFinite(number)) errors[field] = notANumber;
    else numbers[field] = (SHARES as readonly string[]).includes(field) ? Number((number / 100).toPrecision(12)) : number;
  }
  const texts = Object.fromEntries((['start', 'until', 'cause'] as const).flatMap((field) => (draft[field].trim() === '' ? [] : [[field, draft[field].trim()]])));
  const sources = draft.sources.filter(({ url }) => url.trim() !== '').map(({ url, basis, note }) => ({ url: url.trim(), ...(basis && { basis }), ...(note.trim() && { note: note.trim() }) }));
  return { time: draft.time.trim() || undefined, report: { node: draft.node, incident: draft.incident.trim(), status: draft.status, ...numbers, ...texts, sources }, errors };
}

/** Enough is said for its effect to be computed. */
export function isPreviewable({ node, incident, status, remaining, start }: WrittenReport): boolean {
  return node !== '' && incident !== '' && (status === 'withdrawn' || (remaining !== undefined && start !== undefined));
}

/** What a refusal says, by field of the form: it names `/report/start` or `report.start`. */
export function draftErrors(problem: Pick<Problem, 'fields'>): DraftErrors {
  return Object.fromEntries((problem.fields ?? []).map(({ field, description }) => [field.replace(/^\/?report[./]/, '').replace(/^\//, '').replaceAll('/', '.'), description]));
}
