import type { ArrivalsView } from '@chokepoint/console-service/contract';
import { Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { deliveriesTexts } from '../deliveries-texts.js';

const texts = deliveriesTexts.orders;

export interface Filter {
  readonly vendor: string;
  readonly buyer: string;
  readonly input: string;
  readonly overdue: boolean;
  readonly text: string;
}

interface OrderFilterProps {
  readonly choices: Pick<ArrivalsView, 'vendors' | 'buyers' | 'inputs'>;
  readonly filter: Filter;
  readonly onChange: (change: Partial<Filter>) => void;
}

export function OrderFilter({ choices, filter, onChange }: OrderFilterProps) {
  const all = { value: '', label: texts.all };
  const ends = (list: ArrivalsView['vendors']) => [all, ...list.map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <Group gap="md" align="flex-end" className="no-print">
      <TextInput size="xs" w={240} type="search" label={texts.search} placeholder={texts.text} value={filter.text} onChange={({ currentTarget }) => onChange({ text: currentTarget.value })} />
      <NativeSelect size="xs" label={texts.vendor} value={filter.vendor} onChange={({ currentTarget }) => onChange({ vendor: currentTarget.value })} data={ends(choices.vendors)} />
      <NativeSelect size="xs" label={texts.buyer} value={filter.buyer} onChange={({ currentTarget }) => onChange({ buyer: currentTarget.value })} data={ends(choices.buyers)} />
      <NativeSelect size="xs" label={texts.input} value={filter.input} onChange={({ currentTarget }) => onChange({ input: currentTarget.value })} data={[all, ...choices.inputs.map((value) => ({ value, label: value }))]} />
      <Checkbox size="sm" mb={6} label={texts.overdue} checked={filter.overdue} onChange={({ currentTarget }) => onChange({ overdue: currentTarget.checked })} />
    </Group>
  );
}
