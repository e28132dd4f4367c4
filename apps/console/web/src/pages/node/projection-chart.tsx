import { CartesianGrid, Line, LineChart, ReferenceArea, ReferenceDot, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { dayAfter } from './node-sentence.js';
import { nodeTexts, percent } from './node-texts.js';
import { floorOf, projectionRows, type ProjectionLine } from './projection-lines.js';

interface ProjectionChartProps {
  readonly lines: readonly ProjectionLine[];
  readonly width: number;
  readonly height?: number;
}

const texts = nodeTexts.projection;
const KEY_ROW = 18;
const TEXT = { fill: 'var(--mantine-color-text)', fontSize: 12 } as const;
const LEFT = 54;

/** Service week by week: the course that is expected drawn full, what it would be otherwise dashed. */
export function ProjectionChart({ lines, width, height = 260 }: ProjectionChartProps) {
  const top = KEY_ROW * lines.length + 10;
  const all = lines[0].projection;
  const floor = floorOf(lines);
  const weeks = all.service.length;
  const every = width < 500 ? 13 : 8;
  const ticks = Array.from({ length: Math.ceil(weeks / every) }, (_, place) => place * every);
  return (
    <LineChart width={width} height={height + top} data={projectionRows(lines)} margin={{ top, right: 14, bottom: 4, left: 0 }} accessibilityLayer={false}>
      <CartesianGrid vertical={false} stroke="var(--mantine-color-default-border)" />
      <XAxis dataKey="week" type="number" domain={[0, weeks - 1]} ticks={ticks} tickFormatter={(week: number) => texts.weekTick(week)} tick={TEXT} stroke="var(--mantine-color-dimmed)" />
      <YAxis domain={[floor, 1]} tickFormatter={percent} tick={TEXT} width={LEFT} tickCount={floor === 0.8 ? 5 : 6} stroke="var(--mantine-color-dimmed)" />
      <Tooltip
        formatter={(value) => percent(Number(value))}
        labelFormatter={(week) => `${texts.week} ${Number(week)} · ${dayAfter(all.asOf, Number(week))}`}
        contentStyle={{ background: 'var(--mantine-color-body)', borderColor: 'var(--mantine-color-default-border)', fontSize: 12 }}
        isAnimationActive={false}
      />
      {all.timeToImpact !== undefined && <ReferenceArea x1={all.timeToImpact} x2={all.timeToRecovery ?? weeks - 1} fill="var(--series-1)" fillOpacity={0.07} strokeOpacity={0} />}
      {all.timeToRecovery !== undefined && all.timeToImpact !== undefined && (
        <ReferenceLine x={all.timeToRecovery} stroke="var(--mantine-color-dimmed)" strokeDasharray="2 2" label={{ value: texts.recovers(all.timeToRecovery), position: all.timeToRecovery > weeks * 0.6 ? 'insideBottomRight' : 'insideBottomLeft', ...TEXT }} />
      )}
      {lines.toReversed().map(({ key, label, dash, colour }) => (
        <Line key={key} dataKey={key} name={label} type="linear" stroke={colour} strokeWidth={key === 'all' ? 2.5 : 1.75} strokeDasharray={dash} dot={false} activeDot={{ r: 3 }} isAnimationActive={false} />
      ))}
      {all.depth && (
        <ReferenceDot x={all.depth.week} y={1 - all.depth.shortfall} r={4} fill="var(--series-1)" stroke="var(--mantine-color-body)" label={<DepthLabel text={texts.deepest(percent(1 - all.depth.shortfall), all.depth.week)} left={all.depth.week > weeks * 0.7} />} />
      )}
      <LineKey lines={lines} width={width} />
    </LineChart>
  );
}

/** Part of the drawing, so that exported pictures have it too. */
function LineKey({ lines, width }: { readonly lines: readonly ProjectionLine[]; readonly width: number }) {
  const left = width < 500 ? 4 : LEFT;
  const fits = Math.floor((width - left - 46) / 6.8);
  return (
    <g>
      {lines.map(({ key, label, dash, colour }, place) => (
        <g key={key} transform={`translate(${left}, ${KEY_ROW * place + 8})`}>
          <line x1={0} x2={34} y1={0} y2={0} stroke={colour} strokeWidth={key === 'all' ? 2.5 : 1.75} strokeDasharray={dash} />
          <text x={42} y={0} dominantBaseline="central" {...TEXT}>
            {label.length > fits ? `${label.slice(0, fits - 1)}…` : label}
          </text>
        </g>
      ))}
    </g>
  );
}

interface DepthLabelProps {
  readonly text: string;
  /** Whether it stands left of its dot. */
  readonly left: boolean;
  readonly viewBox?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** Below the deepest point, where no line is. */
function DepthLabel({ text, left, viewBox }: DepthLabelProps) {
  if (viewBox === undefined) return null;
  const { x, y, width, height } = viewBox;
  return (
    <text x={left ? x : x + width} y={y + height + 12} textAnchor={left ? 'end' : 'start'} fontWeight={650} {...TEXT}>
      {text}
    </text>
  );
}
