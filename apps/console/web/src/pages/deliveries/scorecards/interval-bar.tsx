import type { LineShare } from '@chokepoint/console-service/contract';
import { Group, Text } from '@mantine/core';
import classes from '../deliveries.module.css';
import { deliveriesTexts as texts } from '../deliveries-texts.js';
import { percent } from '../figures-text.js';

interface IntervalBarProps {
  readonly share: LineShare;
  /** What peers would have delivered. */
  readonly peers?: number | undefined;
}

const WIDTH = 92;
const HEIGHT = 18;
const MIDDLE = HEIGHT / 2;
const x = (share: number): number => 4 + share * (WIDTH - 8);

/** A share with its interval on a line from 0 to 100 %; nothing is drawn where too little is known. */
export function IntervalBar({ share: { share, low, high, of }, peers }: IntervalBarProps) {
  if (share === undefined || low === undefined || high === undefined) return <span className={classes['quiet']}>{of === 0 ? texts.nothingDue : texts.tooFewOf(of)}</span>;
  const words = texts.scorecards.interval(percent(share), percent(low), percent(high), peers === undefined ? undefined : percent(peers));
  return (
    <Group gap={8} wrap="nowrap">
      <svg width={WIDTH} height={HEIGHT} role="img" aria-label={words}>
        <line x1={x(0)} x2={x(1)} y1={MIDDLE} y2={MIDDLE} className={classes['track']} strokeWidth={2} />
        {[0, 0.5, 1].map((at) => (
          <line key={at} x1={x(at)} x2={x(at)} y1={MIDDLE - 3} y2={MIDDLE + 3} className={classes['track']} strokeWidth={1} />
        ))}
        <line x1={x(low)} x2={x(high)} y1={MIDDLE} y2={MIDDLE} stroke="var(--series-1)" strokeWidth={6} strokeOpacity={0.4} />
        {peers !== undefined && <path d={`M${x(peers)} ${MIDDLE - 5}l4 5l-4 5l-4 -5z`} fill="var(--series-2)" />}
        <line x1={x(share)} x2={x(share)} y1={MIDDLE - 7} y2={MIDDLE + 7} stroke="var(--series-1)" strokeWidth={2.5} />
      </svg>
      <Text size="sm" className="number" fw={600} w={40} ta="right">
        {percent(share)}
      </Text>
      <Text size="xs" c="dimmed" className="number" w={38}>
        {(100 * low).toFixed(0)}–{(100 * high).toFixed(0)}
      </Text>
    </Group>
  );
}
