import { coloursOf, fittingLabel, segments, type TierRow } from './concentration-rows.js';
import { nodeTexts, percent } from './node-texts.js';

interface ShareBarsProps {
  readonly rows: readonly TierRow[];
  readonly width: number;
  readonly row?: number;
  /** In the first row whoever sells; set apart from who stands behind. */
  readonly sellersFirst?: boolean;
}

const EFFECTIVE = 44;
const HEAD = 20;
const GAP = 10;

/** A bar a tier, its parts named where there is room; how many are behind it in effect stands at its end. */
export function ShareBars({ rows, width, row = 26, sellersFirst = true }: ShareBarsProps) {
  const names = Math.min(130, Math.max(84, width * 0.22));
  const colours = coloursOf(rows);
  const bar = width - names - EFFECTIVE;
  const fits = Math.floor(names / 6.6);
  const text = { fontSize: 12, fill: 'var(--mantine-color-text)', dominantBaseline: 'central' } as const;
  return (
    <svg width={width} height={HEAD + rows.length * row + GAP}>
      <text x={width} y={HEAD / 2} textAnchor="end" {...text} fill="var(--mantine-color-dimmed)" fontSize={11}>
        {nodeTexts.concentration.effectiveTitle}
      </text>
      {rows.map(({ key, label, effective, shares }, place) => {
        const head = sellersFirst && place === 0;
        return (
          <g key={key} transform={`translate(0, ${HEAD + place * row + (sellersFirst && place > 0 ? GAP : 0)})`}>
            <text x={0} y={row / 2} {...text} fontWeight={head ? 650 : 400}>
              {label.length > fits ? `${label.slice(0, fits - 1)}…` : label}
            </text>
            <g transform={`translate(${names}, 0)`}>
              {segments(shares, bar).map((segment) => (
                <Segment key={segment.name} {...segment} height={row - 4} colour={colours.get(segment.name)} />
              ))}
            </g>
            <text x={width} y={row / 2} textAnchor="end" {...text} fontWeight={effective < 1.5 ? 650 : 400}>
              {nodeTexts.concentration.effective(effective)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

interface SegmentProps {
  readonly name: string;
  readonly share: number;
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly colour: number | undefined;
}

function Segment({ name, share, x, width, height, colour }: SegmentProps) {
  return (
    <g transform={`translate(${x}, 2)`}>
      <title>{`${name} ${percent(share)}`}</title>
      <rect width={Math.max(0.5, width)} height={height} fill={colour === undefined ? 'var(--mantine-color-default-border)' : `var(--series-${colour})`} stroke="var(--mantine-color-body)" />
      <text x={6} y={height / 2} dominantBaseline="central" fontSize={11.5} fontWeight={600} fill={colour === undefined ? 'var(--mantine-color-text)' : 'var(--level-text)'}>
        {fittingLabel(name, share, width)}
      </text>
    </g>
  );
}
