import type { ReactElement } from 'react';
import type { DrawnPoint } from './control-chart-rows.js';

interface DotProps {
  readonly cx?: number;
  readonly cy?: number;
  readonly index?: number;
  readonly payload?: DrawnPoint;
}

/** A dot of a line only where the point signals: later is a triangle that points up. */
export function laterWhere(signals: (point: DrawnPoint) => boolean) {
  return ({ cx = 0, cy = 0, index, payload }: DotProps): ReactElement => <path key={index} d={payload && signals(payload) ? `M${cx} ${cy - 4.5}l4.5 8h-9z` : 'M0 0'} fill="var(--level-high)" stroke="none" />;
}

/** The same for what signals as earlier: it points down, in a colour of its own. */
export function earlierWhere(signals: (point: DrawnPoint) => boolean) {
  return ({ cx = 0, cy = 0, index, payload }: DotProps): ReactElement => <path key={index} d={payload && signals(payload) ? `M${cx} ${cy + 4.5}l4.5 -8h-9z` : 'M0 0'} fill="var(--series-3)" stroke="none" />;
}
