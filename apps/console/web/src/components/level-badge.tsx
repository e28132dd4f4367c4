import type { Level } from '@chokepoint/console-service/contract';
import { shared } from '../texts/en.js';
import classes from './level-badge.module.css';

/** Fuller with each level: never colour alone. */
const SHAPES: Record<Level, string> = { low: '○', guarded: '◔', elevated: '◑', high: '◕', severe: '●' };

export const levelColour = (level: Level): string => `var(--level-${level})`;

interface LevelBadgeProps {
  readonly level: Level;
  /** Points, shown before the level's name. */
  readonly points?: number;
}

export function LevelBadge({ level, points }: LevelBadgeProps) {
  return (
    <span className={classes['badge']} data-level={level} title={shared.levelMeaning[level]}>
      <span aria-hidden className={classes['shape']}>
        {SHAPES[level]}
      </span>
      {points !== undefined && <span className="number">{points.toFixed(1)}</span>}
      <span>{shared.levels[level]}</span>
    </span>
  );
}
