import type { RecordBytes } from '@chokepoint/console-service/contract';
import { Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { quarantineTexts } from '../alerts-texts.js';
import classes from '../alerts.module.css';
import { bytesOf, hexDump, utf8Text } from './bytes-text.js';

const texts = quarantineTexts.detail;

interface BytesViewProps {
  /** What they are of. */
  readonly label: string;
  readonly part: RecordBytes | undefined;
}

/** Bytes as text where they are UTF-8, or as a hex dump. */
export function BytesView({ label, part }: BytesViewProps) {
  const [wanted, setWanted] = useState<'text' | 'hex'>('text');
  const text = useMemo(() => part && utf8Text(part), [part]);
  if (part === undefined || part.size === 0) return <Text size="sm">{part === undefined ? texts.absent : texts.empty}</Text>;
  const view = text === undefined ? 'hex' : wanted;
  const shown = bytesOf(part).length;
  return (
    <Stack gap={4}>
      <Group gap="xs" justify="space-between">
        <Text size="xs" c="dimmed">
          {shown < part.size ? texts.cut(shown, part.size) : texts.bytes(part.size)} {text === undefined && texts.notText}
        </Text>
        {text !== undefined && <SegmentedControl size="xs" aria-label={texts.view(label)} value={view} data={[{ value: 'text', label: texts.text }, { value: 'hex', label: texts.hex }]} onChange={(value) => setWanted(value as 'text' | 'hex')} />}
      </Group>
      <pre className={classes['bytes']} data-view={view} tabIndex={0} role="region" aria-label={label}>
        {view === 'text' ? text : hexDump(part)}
      </pre>
    </Stack>
  );
}
