import type { NodeReasons, NodeView } from '@chokepoint/console-service/contract';
import { Paper, SimpleGrid, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { LevelBadge } from '../../components/level-badge.js';
import { shared } from '../../texts/en.js';
import { dayAfter, READS_ZERO } from './node-sentence.js';
import { nodeTexts, percent } from './node-texts.js';

const texts = nodeTexts.figures;

interface KeyFiguresProps {
  readonly node: NodeView;
  readonly reasons: NodeReasons | undefined;
  /** Smaller, for paper. */
  readonly compact?: boolean;
}

/** What one would ask first: how much, from when, how deep, until when, of how many incidents. */
export function KeyFigures({ node: { now, asOf }, reasons, compact = false }: KeyFiguresProps) {
  if (now === undefined || asOf === undefined) return null;
  const { exposure, level, timeToImpact, timeToRecovery, depth, incidents } = now;
  const counting = reasons?.reasons.filter(({ contribution }) => Math.abs(contribution) >= READS_ZERO).length;
  const day = (weeks: number) => texts.from(dayAfter(asOf, weeks));
  return (
    <SimpleGrid cols={compact ? 5 : { base: 2, sm: 3, lg: 5 }} spacing={compact ? 'xs' : 'sm'}>
      <Figure compact={compact} label={texts.exposure} value={exposure.toFixed(1)} detail={<LevelBadge level={level} />} />
      <Figure compact={compact} label={texts.impact} value={timeToImpact === undefined ? shared.none : timeToImpact === 0 ? texts.now : shared.weeks(timeToImpact)} detail={timeToImpact === undefined ? texts.none : day(timeToImpact)} />
      <Figure compact={compact} label={texts.depth} value={depth ? `−${percent(depth.shortfall)}` : shared.none} detail={depth ? texts.inWeek(depth.week) : texts.none} />
      <Figure compact={compact} label={texts.recovery} value={timeToRecovery === undefined ? shared.none : shared.weeks(timeToRecovery)} detail={timeToRecovery !== undefined ? day(timeToRecovery) : timeToImpact === undefined ? texts.none : texts.notWithin} />
      <Figure compact={compact} label={texts.incidents} value={counting === undefined ? '…' : String(counting)} detail={texts.of(incidents.length)} />
    </SimpleGrid>
  );
}

interface FigureProps {
  readonly label: string;
  readonly value: string;
  readonly detail: ReactNode;
  readonly compact: boolean;
}

function Figure({ label, value, detail, compact }: FigureProps) {
  return (
    <Paper withBorder px={compact ? 8 : 'md'} py={compact ? 4 : 'xs'}>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <Text className="number" fw={650} size={compact ? 'md' : 'xl'} lh={1.25}>
        {value}
      </Text>
      <Text size="xs" component="div">
        {detail}
      </Text>
    </Paper>
  );
}
