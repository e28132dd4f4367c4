import { Paper, Text } from '@mantine/core';
import { deliveriesTexts } from '../deliveries-texts.js';
import { days, dayText } from '../figures-text.js';
import type { DrawnPoint } from './control-chart-rows.js';

const texts = deliveriesTexts.lanes.chart;

interface ChartTipProps {
  readonly active?: boolean;
  readonly payload?: readonly { readonly payload?: DrawnPoint }[];
  /** What a chart says of a point: names and days. */
  readonly of: (point: DrawnPoint) => readonly (readonly [string, number | undefined])[];
}

/** Which order line a point is, and what the chart says of it. */
export function ChartTip({ active, payload, of }: ChartTipProps) {
  const point = payload?.[0]?.payload;
  if (!active || !point) return null;
  return (
    <Paper withBorder p="xs" shadow="sm">
      <Text size="xs" fw={600}>
        {texts.tip(point.order, point.line, dayText(point.closedAt))}
      </Text>
      {of(point).map(([name, value]) => (
        <Text key={name} size="xs" className="number">
          {name}: {value === undefined ? deliveriesTexts.none : days(value)}
        </Text>
      ))}
    </Paper>
  );
}
