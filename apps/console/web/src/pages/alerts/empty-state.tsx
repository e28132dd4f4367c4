import { Code, CopyButton, Button, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { alertsTexts as texts } from './alerts-texts.js';

interface EmptyStateProps {
  readonly title: string;
  readonly detail: string;
  readonly command: string;
  /** The button that does it. */
  readonly children?: ReactNode;
}

/** Nothing yet, and what to do about it. */
export function EmptyState({ title, detail, command, children }: EmptyStateProps) {
  return (
    <Paper withBorder p="lg">
      <Stack gap="sm" align="flex-start">
        <Title order={2} size="h4">
          {title}
        </Title>
        <Text maw="65ch">{detail}</Text>
        {children}
        <Text size="sm" c="dimmed">
          {texts.orBy}
        </Text>
        <Code block tabIndex={0} maw="100%">
          {command}
        </Code>
        <CopyButton value={command}>
          {({ copied, copy }) => (
            <Button size="compact-sm" variant="default" onClick={copy}>
              {copied ? texts.copied : texts.copy}
            </Button>
          )}
        </CopyButton>
      </Stack>
    </Paper>
  );
}
