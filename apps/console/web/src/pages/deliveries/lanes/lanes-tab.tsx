import type { LanesView } from '@chokepoint/console-service/contract';
import { Stack, Text } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { useNetwork } from '../../../api/network.js';
import { useView } from '../../../api/view.js';
import { ExportMenu } from '../../../components/export-menu.js';
import { Viewed } from '../../../components/viewed.js';
import { deliveriesTexts } from '../deliveries-texts.js';
import { NoDeliveries } from '../no-deliveries.js';
import { Part } from '../part.js';
import { AlarmList } from './alarm-list.js';
import { LaneCharts } from './lane-charts.js';
import { laneRows } from './lane-rows.js';
import { LaneTable } from './lane-table.js';

const texts = deliveriesTexts.lanes;
const REREAD_MS = 30_000;

/** Which lanes are no longer what they were, and the control charts that say so. */
export default function LanesTab() {
  const [network] = useNetwork();
  const view = useView<LanesView>('/api/deliveries/lanes', { network }, { everyMs: REREAD_MS });
  return <Viewed view={view}>{(lanes) => <Lanes view={lanes} />}</Viewed>;
}

function Lanes({ view }: { readonly view: LanesView }) {
  const [search] = useSearchParams();
  const [from, to, input] = ['from', 'to', 'input'].map((name) => search.get(name));
  const chosen = from !== null && to !== null && input !== null ? { from, to, input } : undefined;
  if (view.lanes.length === 0) return <Part><NoDeliveries /></Part>;
  return (
    <Part lead={texts.lead(view.lanes.filter(({ drifting }) => drifting).length, view.lanes.length)} actions={<ExportMenu name={texts.file} rows={() => laneRows(view.lanes)} json={() => view} />}>
      <Stack gap="md">
        {chosen ? <LaneCharts key={JSON.stringify(chosen)} {...chosen} /> : <Text size="sm" c="dimmed">{texts.choose}</Text>}
        <LaneTable lanes={view.lanes} chosen={chosen} />
        <AlarmList alarms={view.alarms} />
      </Stack>
    </Part>
  );
}
