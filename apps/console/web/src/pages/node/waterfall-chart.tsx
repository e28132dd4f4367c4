import type { WaterfallRow } from './waterfall-rows.js';

interface WaterfallChartProps {
  readonly rows: readonly WaterfallRow[];
  readonly width: number;
  readonly row?: number;
}

const VALUE = 42;
const FILLS = { standing: 'var(--series-6)', incident: 'var(--series-1)', rest: 'var(--series-6)', total: 'var(--mantine-color-text)' } as const;

/** The parts of a sum, each beginning where the last ended; relief is hollow. */
export function WaterfallChart({ rows, width, row = 38 }: WaterfallChartProps) {
  const ends = rows.flatMap(({ span }) => [...span]);
  const [low, high] = [Math.min(0, ...ends), Math.max(0.1, ...ends)];
  const x = (points: number) => ((points - low) / (high - low)) * (width - VALUE);
  const fits = Math.floor(width / 6.4);
  return (
    <svg width={width} height={rows.length * row + 4}>
      {rows.map(({ key, label, kind, points, span: [from, to] }, place) => {
        const [left, right] = [x(Math.min(from, to)), x(Math.max(from, to))];
        const relief = points < 0;
        return (
          <g key={key} transform={`translate(0, ${place * row})`}>
            <text x={0} y={12} fontSize={12} fontWeight={kind === 'total' ? 650 : 400} fill="var(--mantine-color-text)">
              {label.length > fits ? `${label.slice(0, fits - 1)}…` : label}
            </text>
            <rect x={left} y={17} width={Math.max(1.5, right - left)} height={row - 24} rx={2} fill={relief ? 'none' : FILLS[kind]} stroke={FILLS[kind]} />
            <text x={right + 6} y={17 + (row - 24) / 2} dominantBaseline="central" fontSize={12} fontWeight={kind === 'total' ? 650 : 400} fill="var(--mantine-color-text)">
              {relief ? `−${Math.abs(points).toFixed(1)}` : points.toFixed(1)}
            </text>
            {place < rows.length - 1 && <line x1={x(to)} x2={x(to)} y1={row - 7} y2={row + 17} stroke="var(--mantine-color-dimmed)" strokeDasharray="2 2" />}
          </g>
        );
      })}
    </svg>
  );
}
