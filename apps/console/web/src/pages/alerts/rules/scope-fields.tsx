import { Autocomplete, Group, Select } from '@mantine/core';
import { ruleTexts } from '../alerts-texts.js';
import { lanesFrom, namesFor } from './choice-names.js';
import { scopesOf, type ScopeKind } from './rule-draft.js';
import type { FieldsProps } from './rule-form.js';

const texts = ruleTexts.form;
const MOST_SHOWN = 200;

/** Which nodes or lanes. Names that are not known yet are taken too: a rule may come before its network. */
export function ScopeFields({ draft, change, errorOf, choices }: FieldsProps) {
  const scopes = scopesOf(draft.on).map((value) => ({ value, label: texts.byLabels[value] }));
  return (
    <>
      <Select label={texts.by} data={scopes} value={draft.by} error={errorOf('scope')} allowDeselect={false} onChange={(by) => change({ by: by as ScopeKind })} />
      {draft.by !== 'all' && draft.by !== 'lane' && (
        <Autocomplete label={texts.names[draft.by]} required data={namesFor(draft.by, choices)} renderOption={({ option }) => optionOf(option.value, choices.nodes)} limit={MOST_SHOWN} value={draft.name} error={errorOf('scope.name')} onChange={(name) => change({ name })} />
      )}
      {draft.by === 'lane' && <LaneFields draft={draft} change={change} errorOf={errorOf} choices={choices} />}
    </>
  );
}

function LaneFields({ draft, change, errorOf, choices }: FieldsProps) {
  const { from, to, input } = draft;
  const known = lanesFrom(choices, { from, to, input });
  const common = { limit: MOST_SHOWN, renderOption: ({ option }: { option: { value: string } }) => optionOf(option.value, choices.nodes) };
  return (
    <Group grow align="flex-start" gap="xs">
      <Autocomplete {...common} label={texts.from} required data={known.from} value={from} error={errorOf('scope.from')} onChange={(value) => change({ from: value })} />
      <Autocomplete {...common} label={texts.to} placeholder={texts.any} data={known.to} value={to} error={errorOf('scope.to')} onChange={(value) => change({ to: value })} />
      <Autocomplete {...common} label={texts.input} placeholder={texts.any} data={known.input} value={input} error={errorOf('scope.input')} onChange={(value) => change({ input: value })} />
    </Group>
  );
}

function optionOf(value: string, nodes: FieldsProps['choices']['nodes']) {
  const name = nodes.find(({ id }) => id === value)?.name;
  return <span>{name === undefined || name === value ? value : `${name} · ${value}`}</span>;
}
