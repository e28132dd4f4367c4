import type { ControlChartView } from '@chokepoint/console-service/contract';
import { Group, Paper, SegmentedControl, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { Anchor } from '@mantine/core';
import { useNetwork } from '../../../api/network.js';
import { useView } from '../../../api/view.js';
import { ChartFrame } from '../../../components/chart-frame.js';
import { Viewed } from '../../../components/viewed.js';
import classes from '../deliveries.module.css';
import { deliveriesTexts } from '../deliveries-texts.js';
import { days } from '../figures-text.js';
import { laneText } from '../lane-name.js';
import { controlChartRows, drawnPoints, signalsOf } from './control-chart-rows.js';
import { CusumChart } from './cusum-chart.js';
import { EwmaChart } from './ewma-chart.js';

const texts = deliveriesTexts.lanes;
const SPANS = [50, 200, 1_000] as const;
const FIRST_SPAN = 200;

interface LaneChartsProps {
  readonly from: string;
  readonly to: string;
  readonly input: string;
}

/** The points behind a lane's drift alarm. */
export function LaneCharts({ from, to, input }: LaneChartsProps) {
  const [network] = useNetwork();
  const [last, setLast] = useState(FIRST_SPAN);
  const view = useView<ControlChartView>('/api/deliveries/control-chart', { network, from, to, input, last }, { keepLast: true });
  return <Viewed view={view}>{(chart) => <Charts chart={chart} last={last} onLast={setLast} />}</Viewed>;
}

interface ChartsProps {
  readonly chart: ControlChartView;
  readonly last: number;
  readonly onLast: (last: number) => void;
}

function Charts({ chart, last, onLast }: ChartsProps) {
  const name = laneText(chart.lane);
  const points = drawnPoints(chart);
  const signals = signalsOf(chart);
  const newest = chart.points.at(-1);
  const file = `control-chart-${chart.lane.from.id}-${chart.lane.to.id}-${chart.lane.input}`;
  const rows = () => controlChartRows(chart);
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="flex-end">
        <div>
          <Title order={2} size="h4">
            {name}
          </Title>
          <Text size="sm" className={chart.drifting ? classes['bad'] : undefined} style={{ whiteSpace: 'normal' }}>
            {chart.drifting ? `▲ ${texts.chart.drifting(chart.reasons.map((reason) => texts.reasons[reason] ?? reason).join(', '))}` : texts.chart.steady}
          </Text>
        </div>
        <Group gap="sm" className="no-print">
          <SegmentedControl size="xs" aria-label={texts.chart.span.label} value={String(last)} onChange={(value) => onLast(Number(value))} data={SPANS.map((span) => ({ value: String(span), label: texts.chart.span.last(span) }))} />
          <Anchor component={Link} to="/deliveries/lanes" size="sm">
            {texts.chart.close}
          </Anchor>
        </Group>
      </Group>
      {chart.centre === undefined ? (
        <Paper withBorder p="md">
          <Text size="sm">{texts.chart.baseline(chart.baselineLines)}</Text>
        </Paper>
      ) : (
        <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
          <ChartFrame title={texts.chart.ewma} explanation={texts.chart.ewmaMeaning} name={`${file}-ewma`} rows={rows} summary={texts.chart.ewmaSummary(name, days(newest?.average ?? 0), days(newest?.upper ?? 0), signals.average)}>
            <EwmaChart points={points} centre={chart.centre} />
          </ChartFrame>
          <ChartFrame title={texts.chart.cusum} explanation={texts.chart.cusumMeaning} name={`${file}-cusum`} rows={rows} summary={texts.chart.cusumSummary(name, days(newest?.cusumUpper ?? 0), days(chart.decisionInterval ?? 0), signals.cusum)}>
            <CusumChart points={points} decisionInterval={chart.decisionInterval ?? 0} />
          </ChartFrame>
        </SimpleGrid>
      )}
    </Stack>
  );
}
