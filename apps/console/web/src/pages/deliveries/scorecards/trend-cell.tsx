import type { Scorecard } from '@chokepoint/console-service/contract';
import { Group, Text } from '@mantine/core';
import { Sparkline } from '../../../components/sparkline.js';
import classes from '../deliveries.module.css';
import { deliveriesTexts as texts } from '../deliveries-texts.js';
import { percent, probability } from '../figures-text.js';
import { courseOf, whoText } from './scorecard-rows.js';

const ARROWS = { rising: '↗', falling: '↘', none: '→' } as const;

/** The course of the share on time in full, and where it goes. */
export function TrendCell({ card }: { readonly card: Scorecard }) {
  const { direction = 'none', p } = card.onTimeInFullTrend;
  const course = courseOf(card);
  if (course.length < 2 || card.onTimeInFull.share === undefined) return <span className={classes['quiet']}>{texts.tooFew}</span>;
  const label = texts.scorecards.trend.label(whoText(card), course.map((share) => percent(share / 100)).join(', '), texts.scorecards.trend[direction], probability(p));
  return (
    <Group gap={6} wrap="nowrap">
      <Sparkline values={course} label={label} width={72} />
      <Text span size="md" fw={700} lh={1} aria-hidden className={direction === 'falling' ? classes['bad'] : undefined} c={direction === 'none' ? 'dimmed' : undefined}>
        {ARROWS[direction]}
      </Text>
      <Text span size="xs" c="dimmed" className="number" aria-hidden style={{ whiteSpace: 'nowrap' }}>
        p {probability(p)}
      </Text>
    </Group>
  );
}
