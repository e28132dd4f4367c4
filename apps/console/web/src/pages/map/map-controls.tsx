import type { Collapse, MapLayout } from '@chokepoint/console-service/contract';
import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { COLLAPSE_NAMES, mapPageTexts as texts } from './map-texts.js';
import { NodeChoice } from './node-choice.js';
import type { MapState } from './use-map-state.js';

interface MapControlsProps {
  readonly layout: MapLayout;
  readonly state: MapState;
  readonly onFind: (node: string | undefined) => void;
}

const COLLAPSES = Object.entries(COLLAPSE_NAMES).map(([value, label]) => ({ value, label }));
const VIEWS = Object.entries(texts.views).map(([value, label]) => ({ value, label }));

/** What is looked for, what is drawn as one, and whether as a map or a table. */
export function MapControls({ layout, state, onFind }: MapControlsProps) {
  const { expand, table, change } = state;
  return (
    <Group gap="sm" align="center" className="no-print">
      <NodeChoice layout={layout} value={state.selected} onChoose={onFind} placeholder={`${texts.find}: ${texts.findHint}`} aria-label={texts.find} size="xs" w={230} />
      <SegmentedControl size="xs" aria-label={texts.collapse} data={COLLAPSES} value={layout.collapse} onChange={(value) => change({ collapse: value as Collapse, expand: [], node: undefined, with: undefined })} />
      <SegmentedControl size="xs" aria-label={texts.view} data={VIEWS} value={table ? 'table' : 'map'} onChange={(value) => change({ as: value === 'table' ? 'table' : undefined })} />
      {expand.map((group) => (
        <Button key={group} size="compact-xs" variant="default" onClick={() => change({ expand: expand.filter((each) => each !== group) })}>
          {texts.panel.fold(group)}
        </Button>
      ))}
      {layout.nodes.length > MANY && <Text size="xs">{texts.many(layout.nodes.length)}</Text>}
    </Group>
  );
}

const MANY = 600;
