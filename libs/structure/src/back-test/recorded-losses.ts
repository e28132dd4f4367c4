/** What can be recorded of an incident, and with what it is compared: days with days, money with money. */
export const MEASURES = {
  'days stopped': 'days',
  'days to recover': 'days',
  'days late': 'days',
  wafers: 'wafers',
  accelerators: 'accelerators',
  revenue: 'money',
  loss: 'money',
  'share of a quarter': 'share',
  exabytes: 'exabytes',
} as const;

export type Measure = keyof typeof MEASURES;
export type MeasureClass = (typeof MEASURES)[Measure];

/** A figure that a page prints (`reported`) or that was worked out from what it prints (`estimated`). */
export interface RecordedFigure {
  readonly measure: Measure;
  /** Of what, in words */
  readonly what: string;
  /** "At least", where it stands alone */
  readonly low?: number;
  /** "At most", where it stands alone */
  readonly high?: number;
  readonly value?: number;
  readonly unit: string;
  readonly basis: 'reported' | 'estimated';
  readonly quality: 'official' | 'press' | 'analyst estimate';
  /** URLs */
  readonly sources: readonly string[];
  readonly note?: string;
  /** Whether it stands for its class of measures: one of an incident and class at most */
  readonly compared?: true;
}

/** What was recorded of an incident. */
export interface RecordedLosses {
  readonly incident: string;
  readonly recorded: readonly RecordedFigure[];
  /** A source says that nothing of note was lost: the model should project nothing. */
  readonly negativeControl?: true;
  /** Why nothing is recorded */
  readonly none?: string;
}

/** The value, or the middle of the range, or the only end that is known. */
export function amountOf({ value, low, high }: RecordedFigure): number {
  if (value !== undefined) return value;
  if (low !== undefined && high !== undefined) return (low + high) / 2;
  return low ?? high ?? Number.NaN;
}

/** The figure that stands for each class of measures. */
export function comparedFigures({ recorded }: RecordedLosses): Map<MeasureClass, RecordedFigure> {
  return new Map(recorded.filter(({ compared }) => compared).map((figure) => [MEASURES[figure.measure], figure]));
}
