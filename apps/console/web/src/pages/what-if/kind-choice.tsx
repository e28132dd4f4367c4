import { Choice } from '../../components/choice.js';
import type { OutcomeGroup } from './outcome-groups.js';
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
    <div className="no-print">
      <Choice label={texts.show} value={chosen} onChange={onChoose} options={groups.map(({ key, moved }) => ({ value: key, label: texts.group(texts.groups[key] ?? key, moved) }))} />
    </div>
  );
}
