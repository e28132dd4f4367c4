import { laneName, type Lane, type SeenLane } from './survey.js';

/** A lane of a table that a network does not know, and which of its ends the network does not know either. */
export interface UnknownLane extends Lane {
  /** Line in which it is seen first. */
  readonly line: number;
  readonly unknownVendor: boolean;
  readonly unknownBuyer: boolean;
}

/** @param known all lanes of the network */
export function unknownLanes(seen: readonly SeenLane[], known: readonly Lane[]): UnknownLane[] {
  const lanes = new Set(known.map(laneName));
  const vendors = new Set(known.map(({ from }) => from));
  const buyers = new Set(known.map(({ to }) => to));
  return seen
    .filter((lane) => !lanes.has(laneName(lane)))
    .map(({ from, to, input, line }) => ({ from, to, input, line, unknownVendor: !vendors.has(from), unknownBuyer: !buyers.has(to) }));
}
