import { Group, Select, Text, type ComboboxItem, type OptionsFilter } from '@mantine/core';
import { isGroup, matching, type Choice, type ChoiceGroup } from './matching.js';
import { whatIfTexts as texts } from './what-if-texts.js';

interface PickProps {
  readonly label: string;
  readonly options: readonly (Choice | ChoiceGroup)[];
  readonly value: string;
  readonly onPick: (value: string) => void;
  readonly required?: boolean;
  readonly error?: string | undefined;
}

/** So many of a large network's nodes are drawn; typing finds the others. */
const SHOWN = 60;

/** One of many, found by any part of its name or id. */
export function Pick({ label, options, value, onPick, required = false, error }: PickProps) {
  const asides = new Map(options.flatMap((option) => (isGroup(option) ? option.items : [option])).map(({ value: id, aside }) => [id, aside]));
  const known = value === '' || asides.has(value) ? options : [{ value, label: value }, ...options];
  const filter: OptionsFilter = ({ search }) => matching(known, search, SHOWN) as ReturnType<OptionsFilter>;
  return (
    <Select
      label={label}
      data={known as ComboboxItem[]}
      value={value === '' ? null : value}
      onChange={(picked) => onPick(picked ?? '')}
      searchable
      clearable={!required}
      filter={filter}
      limit={SHOWN}
      error={error}
      nothingFoundMessage={texts.nothingFound}
      maxDropdownHeight={320}
      w={{ base: '100%', xs: 250 }}
      renderOption={({ option }) => (
        <Group justify="space-between" gap="xs" wrap="nowrap" flex={1}>
          <span>{option.label}</span>
          <Text span size="xs" c="dimmed">
            {asides.get(option.value)}
          </Text>
        </Group>
      )}
    />
  );
}
