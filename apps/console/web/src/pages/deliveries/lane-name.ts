import type { LaneKey } from '@chokepoint/console-service/contract';

export const laneText = ({ from, to, input }: LaneKey): string => `${from.name} → ${to.name}, ${input}`;

/** Where a lane's control charts are. */
export function laneAddress({ from, to, input }: LaneKey): string {
  return `/deliveries/lanes?${new URLSearchParams({ from: from.id, to: to.id, input })}`;
}
