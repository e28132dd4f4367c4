import type { NowView, ReportAnswer } from '@chokepoint/console-service/contract';
import { Autocomplete, Button, CloseButton, Grid, Group, Modal, NativeSelect, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem, send } from '../../api/client.js';
import { useNetwork } from '../../api/network.js';
import { useView } from '../../api/view.js';
import { incidentName } from '../../components/incident-name.js';
import { ProblemNotice } from '../../components/viewed.js';
import { useFocusBack } from '../../components/use-focus-back.js';
import { EffectPreview } from './effect-preview.js';
import { incidentsTexts } from './incidents-texts.js';
import { draftErrors, written, type Draft, type DraftErrors } from './report-draft.js';
import { SourceFields } from './source-fields.js';

const texts = incidentsTexts.form;
const STATUSES = ['potential', 'confirmed', 'restored', 'withdrawn'] as const;
const PREVIEW_AFTER_MS = 400;

interface ReportFormProps {
  readonly draft: Draft;
  readonly onClose: () => void;
}

/** A capacity report with what it would do, before it is sent. */
export function ReportForm({ draft: begun, onClose }: ReportFormProps) {
  useFocusBack();
  const [draft, setDraft] = useState(begun);
  const [settled] = useDebouncedValue(draft, PREVIEW_AFTER_MS);
  const queries = useQueryClient();
  const { time, report, errors } = written(draft, texts.number);
  const sending = useMutation<ReportAnswer, Error>({
    mutationFn: () => send('POST', '/api/incidents', { time, report }),
    onSuccess: ({ alreadyKnown }) => {
      notifications.show({ title: alreadyKnown ? texts.known : texts.sent, message: texts.sentDetail });
      void queries.invalidateQueries();
      onClose();
    },
  });
  const refused = sending.error instanceof ApiProblem ? draftErrors(sending.error.problem) : {};
  const isRevision = begun.incident !== '';
  const title = isRevision ? texts.revise(incidentName(begun.incident)) : texts.report;
  return (
    // Locking the page behind it would need a style that the policy refuses.
    <Modal opened onClose={onClose} size="80rem" withCloseButton={false} lockScroll={false}>
      <Group justify="space-between" wrap="nowrap" mb="xs">
        <Modal.Title fw={650} fz="h4">{title}</Modal.Title>
        <CloseButton aria-label={texts.cancel} onClick={onClose} />
      </Group>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (Object.keys(errors).length === 0) sending.mutate();
        }}
        noValidate
      >
        <Grid gap="lg">
          <Grid.Col span={{ base: 12, md: 6 }}>
            <Stack gap="sm">
              <Text size="sm" c="dimmed">
                {texts.intro}
              </Text>
              <Fields draft={draft} isRevision={isRevision} errors={{ ...refused, ...errors }} onChange={(change) => setDraft({ ...draft, ...change })} />
            </Stack>
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 6 }}>
            <EffectPreview draft={settled} />
          </Grid.Col>
        </Grid>
        {sending.error && <ProblemNotice error={sending.error} />}
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {texts.cancel}
          </Button>
          <Button type="submit" loading={sending.isPending}>
            {texts.send}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

interface FieldsProps {
  readonly draft: Draft;
  readonly isRevision: boolean;
  readonly errors: DraftErrors;
  readonly onChange: (change: Partial<Draft>) => void;
}

function Fields({ draft, isRevision, errors, onChange }: FieldsProps) {
  const text = (field: Exclude<keyof Draft, 'sources'>) => ({
    value: draft[field],
    error: errors[field],
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => onChange({ [field]: currentTarget.value }),
  });
  const isStatement = draft.status !== 'withdrawn';
  return (
    <>
      <NodeField value={draft.node} error={errors['node']} disabled={isRevision} onChange={(node) => onChange({ node })} />
      <TextInput label={texts.incident} description={isRevision ? undefined : texts.incidentHint} disabled={isRevision} withAsterisk {...text('incident')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
        <NativeSelect label={texts.status} data={STATUSES.map((value) => ({ value, label: incidentsTexts.status[value] }))} description={incidentsTexts.statusMeaning[draft.status as (typeof STATUSES)[number]]} {...text('status')} />
        {isStatement && <TextInput label={texts.remaining} inputMode="decimal" description="0 – 100" withAsterisk {...text('remaining')} />}
      </SimpleGrid>
      {isStatement && (
        <>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
            <TextInput label={texts.start} description={texts.momentHint} withAsterisk {...text('start')} />
            <TextInput label={texts.until} description={texts.untilHint} {...text('until')} />
          </SimpleGrid>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
            <TextInput label={texts.rampWeeks} inputMode="decimal" description={texts.rampHint} {...text('rampWeeks')} />
            <TextInput label={texts.scrap} inputMode="decimal" description={texts.scrapHint} {...text('scrap')} />
          </SimpleGrid>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
            <TextInput label={texts.confidence} inputMode="decimal" description={texts.confidenceHint} {...text('confidence')} />
            <TextInput label={texts.time} description={texts.timeHint} {...text('time')} />
          </SimpleGrid>
          <Textarea label={texts.cause} autosize minRows={1} {...text('cause')} />
          <SourceFields sources={draft.sources} errors={errors} onChange={(sources) => onChange({ sources })} />
        </>
      )}
    </>
  );
}

interface NodeFieldProps {
  readonly value: string;
  readonly error: string | undefined;
  readonly disabled: boolean;
  readonly onChange: (node: string) => void;
}

/** Any id may be reported on; those of the network are offered by id and name. */
function NodeField({ value, error, disabled, onChange }: NodeFieldProps) {
  const [network] = useNetwork();
  const { data } = useView<NowView>('/api/now', { network });
  const names = new Map(data?.nodes.map(({ id, name }) => [id, name]));
  return (
    <Autocomplete
      label={texts.node}
      withAsterisk
      value={value}
      error={error}
      disabled={disabled}
      onChange={onChange}
      data={[...names.keys()]}
      description={names.get(value)}
      limit={30}
      filter={({ options, search, limit }) => options.filter((option) => 'value' in option && `${option.value} ${names.get(option.value) ?? ''}`.toLowerCase().includes(search.toLowerCase().trim())).slice(0, limit)}
      renderOption={({ option }) => (
        <span>
          {names.get(option.value)}{' '}
          <Text span size="xs" c="dimmed">
            {option.value}
          </Text>
        </span>
      )}
    />
  );
}
