import type { LaneKey } from '@chokepoint/console-service/contract';
import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { laneAddress } from './lane-name.js';

/** A lane in two lines, leading to its control charts. */
export function LaneCell({ lane }: { readonly lane: LaneKey }) {
  return (
    <div>
      <Anchor component={Link} to={laneAddress(lane)} size="sm">
        {lane.from.name}
      </Anchor>
      <Text size="xs" c="dimmed">
        → {lane.to.name}, {lane.input}
      </Text>
    </div>
  );
}
