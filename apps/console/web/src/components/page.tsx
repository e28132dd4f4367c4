import { Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { shared } from '../texts/en.js';

interface PageProps {
  readonly title: string;
  /** The point of the page in one sentence, first. */
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

export function Page({ title, lead, actions, children }: PageProps) {
  useEffect(() => void (document.title = `${title} · ${shared.product}`), [title]);
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-start" gap="sm">
        <div style={{ flex: '1 1 20rem' }}>
          <Title order={1} size="h2">
            {title}
          </Title>
          {lead && (
            <Text c="dimmed" maw="108ch" fz={{ base: 'sm', sm: 'md' }}>
              {lead}
            </Text>
          )}
        </div>
        {actions && <Group className="no-print">{actions}</Group>}
      </Group>
      {children}
    </Stack>
  );
}
