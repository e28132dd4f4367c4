import type { WhatIfPart } from '@chokepoint/console-service/contract';
import { Button, CloseButton, Group, Paper, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { PartProblem } from './part-problems.js';
import { CHANGES, DISTURBANCES, type Ask } from './part-fields.js';
import classes from './what-if.module.css';
import { whatIfTexts as texts } from './what-if-texts.js';

interface PartChipsProps {
  readonly parts: readonly WhatIfPart[];
  readonly problems: readonly PartProblem[];
  readonly nameOf: (id: string) => string;
  readonly onEdit: (place: number) => void;
  readonly onRemove: (place: number) => void;
}

/** What is asked, each part with what is wrong with it. */
export function PartChips({ parts, problems, nameOf, onEdit, onRemove }: PartChipsProps) {
  if (parts.length === 0) return null;
  return (
    <Group component="ul" gap="xs" align="flex-start" className={classes['chips']} aria-label={texts.question}>
      {parts.map((part, place) => {
        const text = texts.asked([part], nameOf);
        const wrong = problems.filter((each) => each.place === place);
        return (
          <li key={JSON.stringify([place, part])}>
            <Paper withBorder px="xs" py={2} className={classes['chip']} data-wrong={wrong.length > 0 || undefined}>
              <UnstyledButton onClick={() => onEdit(place)} aria-label={texts.edit(text)} fz="sm" py={4}>
                {text}
              </UnstyledButton>
              <CloseButton size="sm" aria-label={texts.remove(text)} onClick={() => onRemove(place)} />
            </Paper>
            {wrong.map(({ text: problem }) => (
              <Text key={problem} size="xs" className={classes['wrong']} maw={320}>
                <IconAlertCircle size={12} aria-hidden /> {problem}
              </Text>
            ))}
          </li>
        );
      })}
    </Group>
  );
}

interface AddPartProps {
  readonly chosen: Ask | undefined;
  readonly onAdd: (ask: Ask) => void;
}

/** Everything that can be asked, in sight. */
export function AddPart({ chosen, onAdd }: AddPartProps) {
  return (
    <Group gap="xl" className="no-print">
      <AskGroup title={texts.disturb} asks={DISTURBANCES} chosen={chosen} onAdd={onAdd} />
      <AskGroup title={texts.change} asks={CHANGES} chosen={chosen} onAdd={onAdd} />
    </Group>
  );
}

function AskGroup({ title, asks, chosen, onAdd }: AddPartProps & { readonly title: string; readonly asks: readonly Ask[] }) {
  return (
    <Stack gap={4} role="group" aria-label={title}>
      <Text size="xs" c="dimmed">
        {title}
      </Text>
      <Group gap={6}>
        {asks.map((ask) => (
          <Button key={ask} size="xs" variant={chosen === ask ? 'filled' : 'default'} aria-expanded={chosen === ask} onClick={() => onAdd(ask)}>
            {texts.asks[ask]}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
