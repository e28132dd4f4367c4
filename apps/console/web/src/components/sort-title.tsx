import { ActionIcon, Group, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { shared } from '../texts/en.js';

const { list: texts } = shared;
export type Direction = 'asc' | 'desc';

interface SortTitleProps {
  readonly title: ReactNode;
  /** The title as text, where it is more. */
  readonly label: string;
  /** Absent while the list is sorted by something else. */
  readonly direction: Direction | undefined;
  readonly onSort: () => void;
}

/** A column's title that sorts by it. What a title holds can be used by itself: then only its arrow sorts. */
export function SortTitle({ title, label, direction, onSort }: SortTitleProps) {
  const Icon = direction === undefined ? IconArrowsSort : direction === 'asc' ? IconArrowUp : IconArrowDown;
  const told = direction === undefined ? texts.sortBy(label) : texts.sorted(label, direction);
  const icon = <Icon size={13} aria-hidden opacity={direction === undefined ? 0.55 : 1} style={{ flexShrink: 0 }} />;
  if (typeof title !== 'string') {
    return (
      <Group gap={2} wrap="nowrap" component="span" style={{ display: 'inline-flex' }}>
        {title}
        <ActionIcon variant="transparent" color="gray" size={24} aria-label={told} title={told} onClick={onSort} className="no-print" c="inherit">
          {icon}
        </ActionIcon>
      </Group>
    );
  }
  return (
    <UnstyledButton fz="inherit" fw="inherit" title={told} onClick={onSort} style={{ display: 'inline-flex', alignItems: 'center', gap: 4, whiteSpace: 'nowrap', minHeight: 24 }}>
      {title}
      {icon}
    </UnstyledButton>
  );
}
