import type { MapLayout, NodeExposure, NowView } from '@chokepoint/console-service/contract';
import { Box, Paper, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo, useRef, type CSSProperties } from 'react';
import { useNetwork } from '../../api/network.js';
import { useView } from '../../api/view.js';
import { Page } from '../../components/page.js';
import { Viewed } from '../../components/viewed.js';
import { mapGraph } from '../../map/map-graph.js';
import { plainName } from '../../map/map-texts.js';
import { NetworkMap, type NetworkMapHandle } from '../../map/network-map.js';
import { useMapLayout } from '../../map/use-map-layout.js';
import { shared } from '../../texts/en.js';
import { MapControls } from './map-controls.js';
import { MapExport } from './map-export.js';
import { MapLegend } from './map-legend.js';
import { mapSummary, type MapSummary } from './map-summary.js';
import { MapTable } from './map-table.js';
import { mapPageTexts as texts } from './map-texts.js';
import classes from './map-page.module.css';
import { NodePanel } from './node-panel.js';
import { SharedPanel } from './shared-panel.js';
import { useMapState, type MapState } from './use-map-state.js';

const HEIGHT = 'max(420px, calc(100dvh - 256px))';
/** Of a phone: what is left below the lead and one row of controls. */
const NARROW_HEIGHT = 'max(340px, calc(100dvh - 236px))';
const NARROW = '(max-width: 48em)';

export default function MapPage() {
  const [network] = useNetwork();
  const state = useMapState();
  const layout = useMapLayout(state.collapse, state.expand);
  const now = useView<NowView>('/api/now', { network });
  return <Viewed view={layout} title={texts.title}>{(drawn) => <Viewed view={now} title={texts.title}>{(present) => <Shown layout={drawn} now={present} state={state} />}</Viewed>}</Viewed>;
}

interface ShownProps {
  readonly layout: MapLayout;
  readonly now: NowView;
  readonly state: MapState;
}

function Shown({ layout, now, state }: ShownProps) {
  const map = useRef<NetworkMapHandle>(null);
  const graph = useMemo(() => mapGraph(layout), [layout]);
  const exposures = useMemo(() => new Map<string, NodeExposure>(now.nodes.flatMap(({ id, now: score }) => (score ? [[id, score] as const] : []))), [now.nodes]);
  const names = useMemo(() => new Map(now.nodes.map(({ id, name }) => [id, name])), [now]);
  const summary = useMemo(() => mapSummary(layout, exposures), [layout, exposures]);
  const narrow = useMediaQuery(NARROW, false, { getInitialValueInEffect: false }) ?? false;
  const height = narrow ? NARROW_HEIGHT : HEIGHT;
  const files = <MapExport map={map} graph={graph} exposures={exposures} compact={narrow} />;
  const [one, other] = [state.selected, state.other].map((id) => (id === undefined ? undefined : graph.placeOf.get(id)));
  const choose = (node: string | undefined) => state.change({ node, with: undefined });
  const find = (node: string | undefined) => {
    state.change({ node, with: undefined, as: undefined });
    if (node !== undefined) map.current?.reveal(node);
  };
  return (
    <Page title={texts.title} lead={narrow ? presentOf(summary) : `${presentOf(summary)} ${widestOf(summary)}`} actions={!narrow && files}>
      <Stack gap="xs">
        <MapControls layout={layout} state={state} narrow={narrow} actions={narrow && files} onFind={find} />
        {state.table ? (
          <MapTable graph={graph} exposures={exposures} onChoose={find} />
        ) : (
          <div className={classes['main']} data-panel={one === undefined ? undefined : true} style={{ '--map-height': height } as CSSProperties}>
            <Box>
              <NetworkMap ref={map} layout={layout} exposures={exposures} label={texts.label(layout.nodes.length, summary.exposed)} height={height} selected={state.selected} other={state.other} onSelect={choose} onCompare={(node) => state.change(state.selected === undefined ? { node } : { with: node })} />
            </Box>
            {one !== undefined && (
              <Paper withBorder p="sm" component="aside" aria-label={texts.panel.title} className={classes['panel']} tabIndex={0}>
                {other !== undefined && other !== one ? (
                  <SharedPanel graph={graph} one={one} other={other} exposures={exposures} onChoose={choose} onEnd={() => state.change({ with: undefined })} />
                ) : (
                  <NodePanel layout={layout} node={layout.nodes[one]} exposures={exposures} names={names} onChoose={choose} onCompare={(node) => state.change({ with: node })} onExpand={(group) => state.change({ collapse: layout.collapse, expand: [...state.expand, group], node: undefined, with: undefined })} />
                )}
              </Paper>
            )}
          </div>
        )}
        {narrow && <Text size="sm">{widestOf(summary)}</Text>}
        {!state.table && <MapLegend layout={layout} />}
      </Stack>
    </Page>
  );
}

function presentOf({ exposed, scored, worst }: MapSummary): string {
  if (scored === 0) return texts.unscored;
  return worst ? texts.exposed(exposed, scored, plainName(worst.node), worst.exposure.exposure, shared.levels[worst.exposure.level]) : texts.calm(scored);
}

/** Where one loss does most. */
function widestOf({ widest, buyersStopped }: MapSummary): string {
  return widest ? texts.widest(plainName(widest), widest.stops.length, buyersStopped) : texts.noChokepoint;
}
