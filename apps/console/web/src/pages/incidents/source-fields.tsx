import { ActionIcon, Button, Fieldset, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { shared } from '../../texts/en.js';
import { incidentsTexts } from './incidents-texts.js';
import { NEW_SOURCE, type DraftErrors, type DraftSource } from './report-draft.js';

const texts = incidentsTexts.form;

interface SourceFieldsProps {
  readonly sources: readonly DraftSource[];
  readonly errors: DraftErrors;
  readonly onChange: (sources: readonly DraftSource[]) => void;
}

/** Where the report comes from. */
export function SourceFields({ sources, errors, onChange }: SourceFieldsProps) {
  const change = (place: number, fields: Partial<DraftSource>) => onChange(sources.map((source, each) => (each === place ? { ...source, ...fields } : source)));
  const bases = [{ value: '', label: texts.basisNone }, { value: 'reported', label: shared.basis.reported }, { value: 'estimated', label: shared.basis.estimated }];
  return (
    <Fieldset legend={texts.sources} variant="filled" p="sm">
      <Stack gap="xs">
        {sources.map(({ url, basis, note }, place) => (
          <Group key={place} gap="xs" align="flex-end" wrap="nowrap">
            <TextInput label={texts.url} type="url" value={url} error={errors[`sources.${place}.url`] ?? errors[`sources.${place}`]} onChange={({ currentTarget }) => change(place, { url: currentTarget.value })} style={{ flex: 3, minWidth: 0 }} />
            <NativeSelect label={texts.basis} value={basis} onChange={({ currentTarget }) => change(place, { basis: currentTarget.value })} data={bases} style={{ flex: 1.6, minWidth: 0 }} />
            <TextInput label={texts.note} value={note} onChange={({ currentTarget }) => change(place, { note: currentTarget.value })} style={{ flex: 2, minWidth: 0 }} />
            <ActionIcon variant="subtle" size="lg" aria-label={`${texts.removeSource} ${place + 1}`} onClick={() => onChange(sources.filter((_, each) => each !== place))}>
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => onChange([...sources, NEW_SOURCE])} style={{ alignSelf: 'flex-start' }}>
          {texts.addSource}
        </Button>
      </Stack>
    </Fieldset>
  );
}
