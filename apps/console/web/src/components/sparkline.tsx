interface SparklineProps {
  readonly values: readonly number[];
  /** What it shows, for those who do not see it. */
  readonly label: string;
  readonly width?: number;
  readonly height?: number;
  readonly colour?: string;
}

/** A line as small as a word, from 0 to the most it reaches (at least 5 points). */
export function Sparkline({ values, label, width = 96, height = 22, colour = 'var(--series-1)' }: SparklineProps) {
  const most = Math.max(5, ...values);
  const x = (place: number) => (values.length < 2 ? width / 2 : (place / (values.length - 1)) * (width - 2) + 1);
  const y = (value: number) => height - 1 - (value / most) * (height - 2);
  const path = values.map((value, place) => `${place === 0 ? 'M' : 'L'}${x(place).toFixed(1)} ${y(value).toFixed(1)}`).join('');
  return (
    <svg width={width} height={height} role="img" aria-label={label}>
      <path d={path} fill="none" stroke={colour} strokeWidth={1.5} strokeLinejoin="round" />
    </svg>
  );
}
