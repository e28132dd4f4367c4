import type { ImportView } from '@chokepoint/console-service/contract';
import { Alert, Anchor, Button, Checkbox, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { Figure } from './figure.js';
import { importTexts } from './import-texts.js';
import { factsOf, mayStore } from './import-words.js';
import { ProblemPanel } from './problem-panel.js';
import { Working } from './working.js';

const texts = importTexts.store;

interface StorePanelProps {
  readonly view: ImportView;
  readonly onStore: (allowBad: boolean) => void;
  readonly onStop: () => void;
}

/** Storing what the dry run found, and what came of it. */
export function StorePanel({ view, onStore, onStop }: StorePanelProps) {
  const [allowBad, setAllowBad] = useState(false);
  const { survey, state, stored, notice } = view;
  if (!survey) return null;
  const facts = factsOf(survey);
  return (
    <Paper withBorder p="md" component="section" aria-label={texts.title}>
      <Stack gap="sm">
        <Title order={2} size="h5">
          {texts.title}
        </Title>
        {view.problems.count > 0 && state === 'surveyed' && facts > 0 && <Checkbox label={texts.allowBad} checked={allowBad} onChange={({ currentTarget }) => setAllowBad(currentTarget.checked)} />}
        {state !== 'stored' && state !== 'storing' && (
          <Group gap="sm">
            <Button disabled={!mayStore(view, allowBad || stored !== undefined)} onClick={() => onStore(allowBad || stored !== undefined)}>
              {stored ? texts.again : texts.button(facts)}
            </Button>
            <Text size="sm" c="dimmed">
              {facts === 0 ? texts.noneGood : view.problems.count > 0 && !allowBad && !stored ? texts.blocked : ''}
            </Text>
          </Group>
        )}
        {state === 'storing' && <Working title={importTexts.storing} done={view.bytesDone} all={view.bytes} stopLabel={importTexts.stop} onStop={onStop} note={notice === undefined ? undefined : importTexts.waiting} />}
        {stored && <Stored view={view} stored={stored} />}
      </Stack>
    </Paper>
  );
}

function Stored({ view: { state, failure }, stored }: { readonly view: ImportView; readonly stored: NonNullable<ImportView['stored']> }) {
  const { stored: said, whole } = importTexts;
  return (
    <Stack gap="sm" role="status">
      {state === 'stored' && (
        <Alert color={stored.refused.count > 0 ? 'orange' : 'green'} title={`✓ ${said.done(stored.accepted)}`} styles={{ title: { color: 'var(--mantine-color-text)' } }}>
          <Anchor component={Link} to="/deliveries" size="sm">
            {said.see}
          </Anchor>
        </Alert>
      )}
      {state === 'stopped' && <Alert color="orange">{said.stopped}</Alert>}
      {state === 'failed' && <Alert color="red">{said.failed(failure ?? '')}</Alert>}
      <Group gap="xl">
        <Figure name={said.accepted} value={whole(stored.accepted)} />
        {stored.changed > 0 && <Figure name={said.changed} value={whole(stored.changed)} />}
        <Figure name={said.known} value={whole(stored.alreadyKnown)} />
        <Figure name={said.refused} value={whole(stored.refused.count)} isBad={stored.refused.count > 0} />
      </Group>
      {stored.refused.count > 0 && <ProblemPanel problems={stored.refused} />}
    </Stack>
  );
}
