import type { IncidentStatus } from '@chokepoint/console-service/contract';
import { incidentsTexts as texts } from './incidents-texts.js';

const SHAPES: Record<IncidentStatus, string> = { potential: '◇', confirmed: '◆', restored: '✓', withdrawn: '✕' };
const COLOURS: Record<IncidentStatus, string> = { potential: 'var(--level-guarded)', confirmed: 'var(--level-high)', restored: 'var(--series-4)', withdrawn: 'var(--level-low)' };

/** A shape and a word: never colour alone. */
export function StatusMark({ status }: { readonly status: IncidentStatus }) {
  return (
    <span title={texts.statusMeaning[status]} style={{ whiteSpace: 'nowrap' }}>
      <span aria-hidden style={{ color: COLOURS[status] }}>
        {SHAPES[status]}
      </span>{' '}
      {texts.status[status]}
    </span>
  );
}
