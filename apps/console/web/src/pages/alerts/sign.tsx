import type { ReactNode } from 'react';
import classes from './alerts.module.css';

export type Tone = 'raised' | 'wrong' | 'calm' | 'good' | 'waiting';

/** A shape for each tone, so that none is told by colour alone. */
const SHAPES: Record<Tone, string> = { raised: '▲', wrong: '✕', calm: '○', good: '✓', waiting: '◷' };

interface SignProps {
  readonly tone: Tone;
  readonly shape?: string;
  readonly title?: string;
  readonly children: ReactNode;
}

export function Sign({ tone, shape = SHAPES[tone], title, children }: SignProps) {
  return (
    <span className={classes['sign']} data-tone={tone} title={title}>
      <span aria-hidden>{shape}</span>
      <span>{children}</span>
    </span>
  );
}
