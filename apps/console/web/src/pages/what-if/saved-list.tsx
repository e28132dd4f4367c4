import { ActionIcon, Anchor, Button, Checkbox, Group, Paper, Table, Text, TextInput, Title } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { CopyLink } from './copy-link.js';
import { questionIn } from './question-link.js';
import { comparisonSearch, renamed, without, type SavedScenario } from './saved-scenarios.js';
import { useSaved } from './use-saved.js';
import { whatIfTexts as texts } from './what-if-texts.js';

/** Scenarios that are kept: open, compare, rename, delete, send. */
export function SavedList({ nameOf }: { readonly nameOf: (id: string) => string }) {
  const [saved, setSaved] = useSaved();
  const [selected, setSelected] = useState<readonly string[]>([]);
  const navigate = useNavigate();
  const chosen = saved.filter(({ name }) => selected.includes(name));
  return (
    <Paper withBorder p="md" component="section" aria-label={texts.saved} className="no-print">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h5">
          {texts.saved}
        </Title>
        {saved.length > 1 && (
          <Button size="xs" disabled={chosen.length < 2} onClick={() => void navigate(`/what-if/compare?${comparisonSearch(chosen)}`)}>
            {texts.compare(chosen.length)}
          </Button>
        )}
      </Group>
      {saved.length === 0 && <Text c="dimmed">{texts.savedNone}</Text>}
      {saved.length > 0 && (
        <Table.ScrollContainer className="stacked" minWidth={560}>
          <Table verticalSpacing={4}>
            <Table.Tbody>
              {saved.map((scenario) => (
                <SavedRow
                  key={scenario.name}
                  scenario={scenario}
                  nameOf={nameOf}
                  selected={selected.includes(scenario.name)}
                  onSelect={(on) => setSelected(on ? [...selected, scenario.name] : selected.filter((name) => name !== scenario.name))}
                  onRename={(name) => setSaved((all) => renamed(all, scenario.name, name))}
                  onDelete={() => setSaved((all) => without(all, scenario.name))}
                />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Paper>
  );
}

interface SavedRowProps {
  readonly scenario: SavedScenario;
  readonly nameOf: (id: string) => string;
  readonly selected: boolean;
  readonly onSelect: (on: boolean) => void;
  readonly onRename: (name: string) => void;
  readonly onDelete: () => void;
}

function SavedRow({ scenario: { name, search }, nameOf, selected, onSelect, onRename, onDelete }: SavedRowProps) {
  const [renaming, setRenaming] = useState<string>();
  const rename = (event: FormEvent) => {
    event.preventDefault();
    const next = renaming?.trim() ?? '';
    if (next !== '' && next !== name) onRename(next);
    setRenaming(undefined);
  };
  return (
    <Table.Tr>
      <Table.Td w={36}>
        <Checkbox aria-label={texts.select(name)} checked={selected} onChange={({ currentTarget }) => onSelect(currentTarget.checked)} />
      </Table.Td>
      <Table.Td>
        {renaming === undefined ? (
          <Anchor component={Link} to={`/what-if?${search}`}>
            {name}
          </Anchor>
        ) : (
          <form onSubmit={rename}>
            <TextInput size="xs" aria-label={texts.renameOf(name)} value={renaming} onChange={({ currentTarget }) => setRenaming(currentTarget.value)} onBlur={rename} autoFocus maxLength={120} />
          </form>
        )}
      </Table.Td>
      <Table.Td>
        <Text size="sm" c="dimmed">
          {texts.asked(questionIn(search).question.parts, nameOf)}
        </Text>
      </Table.Td>
      <Table.Td>
        <Group gap={6} justify="flex-end" wrap="nowrap">
          <ActionIcon variant="default" size="md" aria-label={texts.renameOf(name)} onClick={() => setRenaming(name)}>
            <IconPencil size={14} aria-hidden />
          </ActionIcon>
          <CopyLink search={search} label={texts.copyOf(name)} />
          <ActionIcon variant="default" size="md" aria-label={texts.remove2(name)} onClick={onDelete}>
            <IconTrash size={14} aria-hidden />
          </ActionIcon>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
