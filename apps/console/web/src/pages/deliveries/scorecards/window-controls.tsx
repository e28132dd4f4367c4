import type { ScorecardsView } from '@chokepoint/console-service/contract';
import { Group, NativeSelect, NumberInput, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { deliveriesTexts } from '../deliveries-texts.js';

const texts = deliveriesTexts.scorecards;

export interface Window {
  readonly by: ScorecardsView['by'];
  readonly from: string;
  readonly to: string;
  readonly floor: number;
  readonly period: 'month' | 'quarter';
}

interface WindowControlsProps {
  readonly window: Window;
  readonly onChange: (change: Partial<Window>) => void;
}

/** Whose scorecards, promised when, from how many lines on. */
export function WindowControls({ window, onChange }: WindowControlsProps) {
  return (
    <Group gap="md" align="flex-end" className="no-print">
      <Stack gap={2}>
        <Text size="xs" fw={500} id="scorecards-by">
          {texts.by.label}
        </Text>
        <SegmentedControl aria-labelledby="scorecards-by" size="xs" value={window.by} onChange={(by) => onChange({ by: by })} data={(['vendor', 'lane', 'buyer'] as const).map((value) => ({ value, label: texts.by[value] }))} />
      </Stack>
      <TextInput type="date" size="xs" label={texts.from} value={window.from} max={window.to || undefined} onChange={({ currentTarget }) => onChange({ from: currentTarget.value })} />
      <TextInput type="date" size="xs" label={texts.to} value={window.to} min={window.from || undefined} onChange={({ currentTarget }) => onChange({ to: currentTarget.value })} />
      <NumberInput size="xs" w={100} label={texts.floor} title={texts.floorMeaning} min={1} max={1_000_000} allowDecimal={false} value={window.floor} onChange={(floor) => typeof floor === 'number' && floor >= 1 && onChange({ floor })} />
      <NativeSelect size="xs" label={texts.period.label} value={window.period} onChange={({ currentTarget }) => onChange({ period: currentTarget.value as Window['period'] })} data={(['month', 'quarter'] as const).map((value) => ({ value, label: texts.period[value] }))} />
    </Group>
  );
}
