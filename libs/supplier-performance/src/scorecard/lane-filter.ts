import type { LaneKey } from '@chokepoint/exposure';

/** Which lanes are asked about; without a list, or with an empty one, all. */
export interface LaneFilter {
  readonly vendors?: readonly string[];
  readonly buyers?: readonly string[];
  readonly inputs?: readonly string[];
}

/** Compiled once, for many lanes. */
export function laneMatcher({ vendors, buyers, inputs }: LaneFilter): (lane: LaneKey) => boolean {
  const [from, to, input] = [vendors, buyers, inputs].map((ids = []) => new Set(ids));
  const holds = (ids: ReadonlySet<string>, id: string) => ids.size === 0 || ids.has(id);
  return (lane) => holds(from, lane.from) && holds(to, lane.to) && holds(input, lane.input);
}
