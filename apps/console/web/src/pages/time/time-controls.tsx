import { ActionIcon, Button, Group, Slider, Text } from '@mantine/core';
import { IconPlayerPauseFilled, IconPlayerPlayFilled, IconPlayerSkipBackFilled, IconPlayerSkipForwardFilled } from '@tabler/icons-react';
import { Choice } from '../../components/choice.js';
import { utcDay } from '../../components/moment-text.js';
import { besideDay, type IncidentMark } from './incident-marks.js';
import { timeTexts as texts } from './time-texts.js';
import type { TimelineDays } from './timeline-days.js';

export type Speed = keyof typeof texts.speeds;

interface TimeControlsProps {
  readonly days: TimelineDays;
  readonly marks: readonly IncidentMark[];
  readonly day: number;
  readonly onDay: (day: number) => void;
  readonly playing: boolean;
  readonly onPlaying: (playing: boolean) => void;
  readonly speed: Speed;
  readonly onSpeed: (speed: Speed) => void;
}

const SPEEDS = (Object.keys(texts.speeds) as Speed[]).map((value) => ({ value, label: texts.speeds[value] }));

/** The slider over the whole history, and what moves it. */
export function TimeControls({ days, marks, day, onDay, playing, onPlaying, speed, onSpeed }: TimeControlsProps) {
  const Icon = playing ? IconPlayerPauseFilled : IconPlayerPlayFilled;
  return (
    <>
      <Slider value={day} onChange={onDay} min={0} max={Math.max(1, days.count - 1)} step={1} label={(each) => utcDay(days.name(each))} thumbLabel={texts.slider} thumbValueText={(each) => utcDay(days.name(each))} />
      <Group gap="xs" className="no-print">
        <ActionIcon variant="default" size="lg" aria-label={texts.previous} title={texts.previous} onClick={() => onDay(besideDay(marks, day, -1))}>
          <IconPlayerSkipBackFilled size={16} aria-hidden />
        </ActionIcon>
        <Button variant="filled" size="sm" w={104} leftSection={<Icon size={16} aria-hidden />} onClick={() => onPlaying(!playing)}>
          {playing ? texts.pause : texts.play}
        </Button>
        <ActionIcon variant="default" size="lg" aria-label={texts.next} title={texts.next} onClick={() => onDay(besideDay(marks, day, 1))}>
          <IconPlayerSkipForwardFilled size={16} aria-hidden />
        </ActionIcon>
        <Choice label={texts.speed} value={speed} onChange={onSpeed} options={SPEEDS} />
        <Text fw={650} size="lg" className="number" data-day={days.name(day)}>
          {utcDay(days.name(day))}
        </Text>
      </Group>
    </>
  );
}
