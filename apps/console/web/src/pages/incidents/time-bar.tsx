import { utcDay } from '../../components/moment-text.js';
import type { IncidentGroup } from './incident-groups.js';
import { incidentsTexts as texts } from './incidents-texts.js';

/** What a bar's width stands for, milliseconds since the epoch. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const WEEK_MS = 7 * 86_400_000;
const WIDTH = 200;
const HEIGHT = 10;

/** From the first start to the last end, and to now with some weeks beyond. */
export function spanOf(groups: readonly IncidentGroup[], now: string): Span {
  const present = Date.parse(now);
  const starts = groups.flatMap(({ start }) => (start === undefined ? [] : [Date.parse(start)]));
  const ends = groups.flatMap(({ endsAt }) => (endsAt === undefined ? [] : [Date.parse(endsAt)]));
  return { from: Math.min(present - 8 * WEEK_MS, ...starts), to: Math.max(present + 8 * WEEK_MS, ...ends) };
}

interface TimeBarProps {
  readonly start: string;
  readonly until: string | undefined;
  readonly span: Span;
  readonly now: string;
  readonly isActing: boolean;
}

/** Start to until on the span of all; an open end fades out. */
export function TimeBar({ start, until, span, now, isActing }: TimeBarProps) {
  const x = (moment: number) => ((moment - span.from) / (span.to - span.from)) * WIDTH;
  const left = x(Date.parse(start));
  const right = until === undefined ? WIDTH : x(Date.parse(until));
  const colour = isActing ? 'var(--level-high)' : 'var(--series-6)';
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width="100%" height={HEIGHT} preserveAspectRatio="none" role="img" aria-label={texts.bar(utcDay(start), until === undefined ? texts.open : utcDay(until))}>
      <rect x={0} y={4.5} width={WIDTH} height={1} fill="var(--mantine-color-default-border)" />
      <rect x={left} y={2} width={Math.max(2, right - left)} height={6} fill={colour} fillOpacity={until === undefined ? 0.55 : 1} />
      <rect x={x(Date.parse(now)) - 0.5} y={0} width={1} height={HEIGHT} fill="var(--mantine-color-text)" />
    </svg>
  );
}
