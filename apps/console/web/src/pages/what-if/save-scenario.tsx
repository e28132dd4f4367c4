import { Button, Group, Popover, TextInput } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { withSaved } from './saved-scenarios.js';
import { useSaved } from './use-saved.js';
import { whatIfTexts as texts } from './what-if-texts.js';

interface SaveScenarioProps {
  /** As behind `?` */
  readonly search: string;
  /** The name that is proposed. */
  readonly proposed: string;
}

export function SaveScenario({ search, proposed }: SaveScenarioProps) {
  const [, setSaved] = useSaved();
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    setSaved((all) => withSaved(all, { name: name.trim(), search }));
    setOpened(false);
  };
  const open = () => {
    setName(proposed.slice(0, 120));
    setOpened(!opened);
  };
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus withArrow>
      <Popover.Target>
        <Button size="xs" variant="default" leftSection={<IconBookmark size={14} aria-hidden />} onClick={open}>
          {texts.save}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={texts.save}>
        <form onSubmit={save}>
          <Group align="flex-end" gap="xs">
            <TextInput label={texts.saveAs} value={name} onChange={({ currentTarget }) => setName(currentTarget.value)} maxLength={120} data-autofocus w={240} />
            <Button type="submit">{texts.save}</Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
