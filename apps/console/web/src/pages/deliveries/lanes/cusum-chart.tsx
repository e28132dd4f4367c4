import { CartesianGrid, ComposedChart, Line, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { deliveriesTexts } from '../deliveries-texts.js';
import { ChartTip } from './chart-tip.js';
import { AXIS, closedDay, GRID, HEIGHT } from './chart-style.js';
import type { DrawnPoint } from './control-chart-rows.js';
import { earlierWhere, laterWhere } from './signal-shape.js';

const texts = deliveriesTexts.lanes.chart;

interface CusumChartProps {
  readonly points: DrawnPoint[];
  /** Days. */
  readonly decisionInterval: number;
}

const LATER = laterWhere(({ cusumUpperSignals }) => cusumUpperSignals);
const EARLIER = earlierWhere(({ cusumLowerSignals }) => cusumLowerSignals);
const tipOf = ({ lateness, cusumUpper, cusumLower }: DrawnPoint) => [[texts.lateness, lateness], [texts.upper, cusumUpper], [texts.lower, cusumLower]] as const;

/** What has added up of lateness and of earliness, against the interval from which on it signals. */
export function CusumChart({ points, decisionInterval }: CusumChartProps) {
  return (
    <ResponsiveContainer width="100%" height={HEIGHT}>
      <ComposedChart data={points} margin={{ top: 8, right: 8, bottom: 0, left: -18 }} accessibilityLayer={false}>
        <CartesianGrid {...GRID} />
        <XAxis dataKey="number" type="number" domain={['dataMin', 'dataMax']} tickFormatter={(number: number) => closedDay(points, number)} minTickGap={48} {...AXIS} />
        <YAxis {...AXIS} width={48} domain={[0, 'auto']} />
        <Tooltip content={<ChartTip of={tipOf} />} isAnimationActive={false} />
        <ReferenceLine ifOverflow="extendDomain" y={decisionInterval} stroke="var(--level-high)" strokeDasharray="6 4" label={{ value: texts.decision, position: 'insideTopLeft', fontSize: 11, fill: 'var(--mantine-color-text)' }} />
        <Line dataKey="cusumUpper" type="linear" stroke="var(--series-1)" strokeWidth={2} dot={LATER} activeDot={{ r: 3 }} isAnimationActive={false} />
        <Line dataKey="cusumLower" type="linear" stroke="var(--series-3)" strokeWidth={1.5} strokeDasharray="5 3" dot={EARLIER} activeDot={{ r: 3 }} isAnimationActive={false} />
      </ComposedChart>
    </ResponsiveContainer>
  );
}
