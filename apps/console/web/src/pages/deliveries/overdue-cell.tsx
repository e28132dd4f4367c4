import type { OverdueLines } from '@chokepoint/console-service/contract';
import { Text } from '@mantine/core';
import classes from './deliveries.module.css';
import { deliveriesTexts as texts } from './deliveries-texts.js';

/** How many lines are overdue, and how late they are so far. */
export function OverdueCell({ overdue: { lines, lateness } }: { readonly overdue: OverdueLines }) {
  if (lines === 0) return <span className={classes['quiet']}>{texts.none}</span>;
  return (
    <div className="number">
      <div className={classes['bad']}>{texts.overdue.lines(lines)}</div>
      <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
        {texts.overdue.late(lateness)}
      </Text>
    </div>
  );
}
