import { Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface PartProps {
  /** Its point in one sentence, first. */
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** What stands under a tab. */
export function Part({ lead, actions, children }: PartProps) {
  return (
    <Stack gap="md">
      {(lead || actions) && (
        <Group justify="space-between" align="flex-start" gap="sm">
          <Text maw="108ch" fz={{ base: 'sm', sm: 'md' }} style={{ flex: '1 1 20rem' }}>
            {lead}
          </Text>
          {actions && <Group className="no-print">{actions}</Group>}
        </Group>
      )}
      {children}
    </Stack>
  );
}
