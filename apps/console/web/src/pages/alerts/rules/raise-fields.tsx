import { Group, NumberInput, Select } from '@mantine/core';
import { shared } from '../../../texts/en.js';
import { ruleTexts } from '../alerts-texts.js';
import { POINTS } from './rule-draft.js';
import type { FieldsProps } from './rule-form.js';

const texts = ruleTexts.form;
const LEVELS = (['guarded', 'elevated', 'high', 'severe'] as const).map((value) => ({ value, label: `${shared.levels[value]} (${shared.levelMeaning[value]})` }));
const RAISE_AT = [...LEVELS, { value: POINTS, label: texts.ownPoints }];

/** From what on a rule raises: exposure from a level or points, lanes from days and units. */
export function RaiseFields({ draft, change, errorOf }: FieldsProps) {
  if (draft.on !== 'exposure') return <Least draft={draft} change={change} errorOf={errorOf} />;
  const own = draft.raiseAt === POINTS;
  return (
    <Group grow align="flex-start" gap="xs">
      <Select label={texts.raiseAt} description={texts.raiseHint} data={RAISE_AT} value={draft.raiseAt} error={own ? undefined : errorOf('raiseAt')} allowDeselect={false} onChange={(raiseAt) => change({ raiseAt: raiseAt ?? 'elevated' })} />
      {own && <NumberInput label={texts.points} description={texts.pointsHint} min={0.5} max={100} step={0.5} required value={draft.points} error={errorOf('raiseAt')} onChange={(points) => change({ points })} />}
    </Group>
  );
}

function Least({ draft, change, errorOf }: Omit<FieldsProps, 'choices'>) {
  return (
    <Group grow align="flex-start" gap="xs">
      <NumberInput label={texts.minDays} placeholder="0" min={0} value={draft.minDays} error={errorOf('minDays')} onChange={(minDays) => change({ minDays })} />
      {draft.on === 'delivery.overdue' && <NumberInput label={texts.minQuantity} placeholder="0" min={0} thousandSeparator="," value={draft.minQuantity} error={errorOf('minQuantity')} onChange={(minQuantity) => change({ minQuantity })} />}
    </Group>
  );
}
