/** One thing that is wrong with an event; `path` is a JSON Pointer into its structured form (`/time`, `/data/remaining`). */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

/** Why an event was refused, for dead letters and counters. None of them goes away by trying again. */
export type RejectionReason =
  | 'too-large'
  | 'not-utf8'
  | 'not-json'
  | 'not-a-cloudevent'
  | 'unsupported-content-type'
  | 'invalid-attribute'
  | 'unknown-type'
  | 'invalid-data';

export interface Rejection {
  readonly ok: false;
  readonly reason: RejectionReason;
  readonly problems: readonly Problem[];
}

export function rejected(reason: RejectionReason, ...problems: Problem[]): Rejection {
  return { ok: false, reason, problems };
}

/** One step of a JSON Pointer (RFC 6901). */
export function pointerStep(key: PropertyKey): string {
  return `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
