import { SegmentedControl } from '@mantine/core';
import type { OutcomeGroup } from './outcome-groups.js';
import classes from './what-if.module.css';
import { whatIfTexts } from './what-if-texts.js';

const { table: texts } = whatIfTexts;

interface KindChoiceProps {
  readonly groups: readonly OutcomeGroup[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}

/** Which kind of nodes is shown, each with how many of them move. */
export function KindChoice({ groups, chosen, onChoose }: KindChoiceProps) {
  return (
    <div className={`${classes['groups']} no-print`}>
      <SegmentedControl size="xs" aria-label={texts.show} value={chosen} onChange={onChoose} data={groups.map(({ key, moved }) => ({ value: key, label: texts.group(texts.groups[key] ?? key, moved) }))} />
    </div>
  );
}
