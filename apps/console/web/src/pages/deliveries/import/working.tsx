import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { importTexts } from './import-texts.js';

interface WorkingProps {
  readonly title: string;
  /** Bytes. */
  readonly done: number;
  readonly all: number;
  readonly stopLabel: string;
  readonly onStop: () => void;
  readonly note?: string | undefined;
}

/** How far something is, and a way to end it. */
export function Working({ title, done, all, stopLabel, onStop, note }: WorkingProps) {
  return (
    <Stack gap={4}>
      <Group justify="space-between">
        <Text size="sm">
          {title}{' '}
          <Text span size="sm" c="dimmed" className="number">
            {importTexts.bytes(Math.min(done, all), all)}
          </Text>
        </Text>
        <Button size="xs" variant="default" onClick={onStop}>
          {stopLabel}
        </Button>
      </Group>
      <Progress value={all === 0 ? 100 : Math.min(100, (100 * done) / all)} aria-label={title} />
      {note && (
        <Text size="sm" role="status">
          {note}
        </Text>
      )}
    </Stack>
  );
}
