import type { MapNode } from '@chokepoint/console-service/contract';
import { Text } from '@mantine/core';
import { LevelBadge } from '../components/level-badge.js';
import type { NotePlace } from './beside-node.js';
import type { MapExposure } from './exposures.js';
import { nameOnMap, mapTexts as texts } from './map-texts.js';
import classes from './network-map.module.css';

interface MapTipProps {
  readonly node: MapNode;
  readonly exposure: MapExposure | undefined;
  readonly place: NotePlace;
}

/** What stands under the pointer, in full. */
export function MapTip({ node, exposure, place }: MapTipProps) {
  return (
    <div className={classes['tip']} style={{ ...place }} aria-hidden>
      <Text size="sm" fw={600}>
        {nameOnMap(node)}
      </Text>
      {exposure && <LevelBadge level={exposure.level} points={exposure.exposure} />}
      {node.stops.length > 0 && <Text size="sm">{texts.stops(node.stops.length)}</Text>}
    </div>
  );
}
