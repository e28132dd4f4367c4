import { Area, AreaChart, CartesianGrid, ReferenceArea, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { levelColour } from '../../components/level-badge.js';
import { shared } from '../../texts/en.js';
import type { HistoryDay } from './history-days.js';
import { levelBands, type LevelBand } from './level-bands.js';
import { nodeTexts } from './node-texts.js';

interface HistoryChartProps {
  readonly days: readonly HistoryDay[];
  readonly versions: readonly { readonly version: number; readonly from: string }[];
  /** Exposure from which each level but the first holds, ascending. */
  readonly levelBounds: readonly number[];
  readonly width: number;
  readonly height?: number;
}

const TEXT = { fill: 'var(--mantine-color-text)', fontSize: 12 } as const;
const YEAR_MS = 365 * 24 * 3_600_000;

/** Exposure over time before bands of its levels, with the moments at which the network changed. */
export function HistoryChart({ days, versions, levelBounds, width, height = 260 }: HistoryChartProps) {
  const most = Math.min(100, Math.max(6, ...days.map(({ exposure }) => exposure)) * 1.08);
  const [first, last] = [days[0].at, days.at(-1)!.at];
  const long = last - first > 1.5 * YEAR_MS;
  const tick = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', year: 'numeric', month: 'short', ...(!long && { day: 'numeric', year: undefined }) });
  const seen = versions.map(({ version, from }) => ({ version, at: Date.parse(from) })).filter(({ at }) => at >= first && at <= last);
  return (
    <AreaChart width={width} height={height} data={[...days]} margin={{ top: 18, right: 70, bottom: 4, left: 0 }} accessibilityLayer={false}>
      {levelBands(levelBounds, most).map(({ level, from, to }) => (
        <ReferenceArea key={level} y1={from} y2={to} fill={levelColour(level)} fillOpacity={0.1} strokeOpacity={0} ifOverflow="hidden" label={<BandLabel level={level} thin={to - from < most * 0.07} />} />
      ))}
      <CartesianGrid vertical={false} stroke="var(--mantine-color-default-border)" />
      <XAxis dataKey="at" type="number" scale="time" domain={[first, last]} tickCount={width < 500 ? 4 : 8} tickFormatter={(at: number) => tick.format(at)} tick={TEXT} minTickGap={24} stroke="var(--mantine-color-dimmed)" />
      <YAxis domain={[0, most]} tickFormatter={(points: number) => points.toFixed(0)} tick={TEXT} width={34} stroke="var(--mantine-color-dimmed)" allowDecimals={false} />
      <Tooltip
        formatter={(value) => [nodeTexts.waterfall.points(Number(value)), nodeTexts.figures.exposure]}
        labelFormatter={(at) => new Date(Number(at)).toISOString().slice(0, 10)}
        contentStyle={{ background: 'var(--mantine-color-body)', borderColor: 'var(--mantine-color-default-border)', fontSize: 12 }}
        isAnimationActive={false}
      />
      {seen.map(({ version, at }) => (
        <ReferenceLine key={version} x={at} stroke="var(--mantine-color-text)" strokeDasharray="4 3" label={{ value: nodeTexts.history.version(version), position: 'top', ...TEXT }} />
      ))}
      <Area dataKey="exposure" type="linear" stroke="var(--series-1)" strokeWidth={1.5} fill="var(--series-1)" fillOpacity={0.22} dot={false} isAnimationActive={false} />
    </AreaChart>
  );
}

interface BandLabelProps {
  readonly level: LevelBand['level'];
  readonly thin: boolean;
  readonly viewBox?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** The level's name beside its band. */
function BandLabel({ level, thin, viewBox }: BandLabelProps) {
  if (viewBox === undefined || thin) return null;
  return (
    <text x={viewBox.x + viewBox.width + 6} y={viewBox.y + viewBox.height / 2} dominantBaseline="central" {...TEXT} fontSize={11}>
      {shared.levels[level]}
    </text>
  );
}
