import type { MapLayout } from '@chokepoint/console-service/contract';
import { Group, Text, Tooltip } from '@mantine/core';
import { LevelBadge } from '../../components/level-badge.js';
import { LEVELS_IN_ORDER } from '../../map/scene.js';
import { mapPageTexts } from './map-texts.js';
import classes from './map-page.module.css';

const texts = mapPageTexts.legend;

/** What width, colour and ring mean. */
export function MapLegend({ layout }: { readonly layout: MapLayout }) {
  return (
    <Group component="section" aria-label={texts.title} gap="4px 20px" fz="xs">
      <Group gap="sm" title={texts.colour}>
        {LEVELS_IN_ORDER.map((level) => (
          <LevelBadge key={level} level={level} />
        ))}
      </Group>
      <Tooltip label={texts.flowMeaning} multiline maw={360} events={{ hover: true, focus: true, touch: true }}>
        <Text component="span" size="xs" tabIndex={0} className={classes['explained']}>
          <span className={classes['widths']} aria-hidden>
            <i />
            <i />
            <i />
          </span>
          {texts.flow}
        </Text>
      </Tooltip>
      <Text component="span" size="xs">
        <span className={classes['ring']} aria-hidden>
          3
        </span>
        {texts.ring}
      </Text>
      {layout.collapse !== 'none' && (
        <Text component="span" size="xs">
          <span className={classes['stack']} aria-hidden />
          {texts.stack}
        </Text>
      )}
    </Group>
  );
}
