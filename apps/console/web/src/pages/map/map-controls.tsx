import type { Collapse, MapLayout } from '@chokepoint/console-service/contract';
import { ActionIcon, Button, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { IconSitemap, IconTable } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { COLLAPSE_NAMES, mapPageTexts as texts } from './map-texts.js';
import { NodeChoice } from './node-choice.js';
import type { MapState } from './use-map-state.js';

interface MapControlsProps {
  readonly layout: MapLayout;
  readonly state: MapState;
  /** As on a phone. */
  readonly narrow: boolean;
  /** Beside the controls. */
  readonly actions?: ReactNode;
  readonly onFind: (node: string | undefined) => void;
}

const COLLAPSES = Object.entries(COLLAPSE_NAMES).map(([value, label]) => ({ value, label }));
const VIEWS = Object.entries(texts.views).map(([value, label]) => ({ value, label }));

/** What is looked for, what is drawn as one, and whether as a map or a table; on a phone in one row, so that the map is seen first. */
export function MapControls({ layout, state, narrow, actions, onFind }: MapControlsProps) {
  const { expand, table, change } = state;
  const collapse = (value: string | null) => value !== null && change({ collapse: value as Collapse, expand: [], node: undefined, with: undefined });
  const view = (value: string) => change({ as: value === 'table' ? 'table' : undefined });
  return (
    <Stack gap="xs" className="no-print">
      <Group gap={narrow ? 6 : 'sm'} align="center" wrap={narrow ? 'nowrap' : 'wrap'}>
        <NodeChoice layout={layout} value={state.selected} onChoose={onFind} placeholder={narrow ? texts.find : `${texts.find}: ${texts.findHint}`} aria-label={texts.find} size="xs" {...(narrow ? { flex: 1, miw: 0 } : { w: 230 })} />
        {narrow ? (
          <>
            <Select size="xs" w={112} aria-label={texts.collapse} data={COLLAPSES} value={layout.collapse} onChange={collapse} allowDeselect={false} />
            <ActionIcon variant="default" size={30} aria-label={table ? texts.views.map : texts.views.table} title={table ? texts.views.map : texts.views.table} onClick={() => view(table ? 'map' : 'table')}>
              {table ? <IconSitemap size={16} aria-hidden /> : <IconTable size={16} aria-hidden />}
            </ActionIcon>
          </>
        ) : (
          <>
            <SegmentedControl size="xs" aria-label={texts.collapse} data={COLLAPSES} value={layout.collapse} onChange={collapse} />
            <SegmentedControl size="xs" aria-label={texts.view} data={VIEWS} value={table ? 'table' : 'map'} onChange={view} />
          </>
        )}
        {actions}
      </Group>
      {(expand.length > 0 || layout.nodes.length > MANY) && (
        <Group gap="sm">
          {expand.map((group) => (
            <Button key={group} size="compact-xs" variant="default" onClick={() => change({ expand: expand.filter((each) => each !== group) })}>
              {texts.panel.fold(group)}
            </Button>
          ))}
          {layout.nodes.length > MANY && <Text size="xs">{texts.many(layout.nodes.length)}</Text>}
        </Group>
      )}
    </Stack>
  );
}

const MANY = 600;
