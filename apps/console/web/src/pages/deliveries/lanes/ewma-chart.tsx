import { Area, ComposedChart, CartesianGrid, Line, ReferenceLine, ResponsiveContainer, Scatter, Tooltip, XAxis, YAxis } from 'recharts';
import { deliveriesTexts } from '../deliveries-texts.js';
import { ChartTip } from './chart-tip.js';
import { AXIS, closedDay, GRID, HEIGHT } from './chart-style.js';
import type { DrawnPoint } from './control-chart-rows.js';
import { laterWhere } from './signal-shape.js';

const texts = deliveriesTexts.lanes.chart;

interface EwmaChartProps {
  readonly points: DrawnPoint[];
  readonly centre: number;
}

const SIGNAL = laterWhere(({ averageSignals }) => averageSignals);
const tipOf = ({ lateness, average, lower, upper }: DrawnPoint) => [[texts.lateness, lateness], [texts.average, average], [texts.limits, upper], ['', lower]].filter(([name]) => name !== '') as [string, number | undefined][];

/** Lateness of each line as dots, their moving average as a line, and the limits between which it is as it ever was. */
export function EwmaChart({ points, centre }: EwmaChartProps) {
  return (
    <ResponsiveContainer width="100%" height={HEIGHT}>
      <ComposedChart data={points} margin={{ top: 8, right: 8, bottom: 0, left: -18 }} accessibilityLayer={false}>
        <CartesianGrid {...GRID} />
        <XAxis dataKey="number" type="number" domain={['dataMin', 'dataMax']} tickFormatter={(number: number) => closedDay(points, number)} minTickGap={48} {...AXIS} />
        <YAxis {...AXIS} width={48} />
        <Tooltip content={<ChartTip of={tipOf} />} isAnimationActive={false} />
        <Area dataKey="limits" type="linear" stroke="var(--series-6)" strokeDasharray="4 3" fill="var(--series-6)" fillOpacity={0.1} isAnimationActive={false} activeDot={false} />
        <ReferenceLine y={centre} stroke="var(--series-6)" strokeWidth={1} />
        <Scatter dataKey="lateness" fill="var(--series-6)" fillOpacity={0.35} shape={Dot} isAnimationActive={false} />
        <Line dataKey="average" type="linear" stroke="var(--series-1)" strokeWidth={2} dot={SIGNAL} activeDot={{ r: 3 }} isAnimationActive={false} />
      </ComposedChart>
    </ResponsiveContainer>
  );
}

function Dot({ cx, cy }: { readonly cx?: number; readonly cy?: number }) {
  return cx === undefined || cy === undefined ? null : <circle cx={cx} cy={cy} r={1.8} fill="var(--series-6)" fillOpacity={0.55} />;
}
