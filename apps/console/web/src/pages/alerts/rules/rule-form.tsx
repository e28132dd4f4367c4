import type { AlertRule, RuleChoices } from '@chokepoint/console-service/contract';
import { Alert, Button, Group, Select, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { ApiProblem, send } from '../../../api/client.js';
import { useView } from '../../../api/view.js';
import { ProblemNotice } from '../../../components/viewed.js';
import { alertsTexts, ruleTexts } from '../alerts-texts.js';
import { SidePanel } from '../side-panel.js';
import { useChange } from '../use-change.js';
import { changed, draftOf, emptyDraft, idProblem, putOf, receiverOf, type RuleDraft, type Watched } from './rule-draft.js';
import { RaiseFields } from './raise-fields.js';
import { ruleWords } from './rule-words.js';
import { ScopeFields } from './scope-fields.js';
import { SecretField } from './secret-field.js';

const texts = ruleTexts.form;
const WATCHED = Object.entries(texts.onLabels).map(([value, label]) => ({ value, label }));
const NONE: RuleChoices = { networks: [], nodes: [], owners: [], kinds: [], lanes: [] };

export interface FieldsProps {
  readonly draft: RuleDraft;
  readonly change: (part: Partial<RuleDraft>) => void;
  readonly errorOf: (field: string) => string | undefined;
  readonly choices: RuleChoices;
}

interface RuleFormProps {
  /** Left out for a new one. */
  readonly rule: AlertRule | undefined;
  readonly taken: readonly string[];
  readonly onClose: () => void;
}

export function RuleForm({ rule, taken, onClose }: RuleFormProps) {
  const choicesView = useView<RuleChoices>('/api/rules/choices');
  const choices = choicesView.data ?? NONE;
  const [kept, setDraft] = useState<RuleDraft>(rule ? draftOf(rule) : emptyDraft());
  const draft = kept.network === '' ? { ...kept, network: choices.networks[0] ?? '' } : kept;
  const [wrongId, setWrongId] = useState<string>();
  const save = useChange<AlertRule>(() => send('PUT', `/api/rules/${encodeURIComponent(draft.id)}`, putOf(draft)), onClose);
  const errors = fieldErrors(save.error, wrongId);
  const fields: FieldsProps = { draft, change: (part) => setDraft(changed(draft, part)), errorOf: (field) => errors.get(field), choices };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const problem = rule === undefined ? idProblem(draft.id, taken) : undefined;
    setWrongId(problem);
    if (problem === undefined) save.mutate();
  };
  return (
    <SidePanel title={texts.title(rule?.id)} size="md" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {rule === undefined && <TextInput label={texts.id} description={texts.idHint} value={draft.id} error={errors.get('id')} required data-autofocus onChange={({ currentTarget: { value } }) => fields.change({ id: value.trim() })} />}
          <Select label={texts.on} data={WATCHED} value={draft.on} error={errors.get('on')} allowDeselect={false} onChange={(on) => fields.change({ on: on as Watched })} />
          {draft.on === 'exposure' && <Select label={texts.network} data={withOwn(choices.networks, draft.network)} value={draft.network} error={errors.get('network')} allowDeselect={false} onChange={(network) => fields.change({ network: network ?? '' })} />}
          <ScopeFields {...fields} />
          <RaiseFields {...fields} />
          <UrlField {...fields} />
          <SecretField {...fields} isNew={rule === undefined} />
          <Switch label={texts.enabled} description={texts.enabledHint} color="cyan.9" checked={!draft.disabled} onChange={({ currentTarget: { checked } }) => fields.change({ disabled: !checked })} />
          {choicesView.error && <Text size="xs">{texts.choicesAway}</Text>}
          <Preview draft={draft} choices={choices} />
          {save.error && errors.size === 0 && <ProblemNotice error={save.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {alertsTexts.cancel}
            </Button>
            <Button type="submit" color="cyan.9" loading={save.isPending}>
              {texts.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </SidePanel>
  );
}

function UrlField({ draft, change, errorOf }: FieldsProps) {
  const wrong = errorOf('url');
  const receiver = wrong?.includes('WEBHOOK_ALLOW') ? receiverOf(draft.url) : undefined;
  return (
    <div>
      <TextInput label={texts.url} description={texts.urlHint} type="url" required value={draft.url} error={wrong} onChange={({ currentTarget: { value } }) => change({ url: value })} />
      {receiver && (
        <Text size="sm" mt={4}>
          {texts.allow(receiver)}
        </Text>
      )}
    </div>
  );
}

/** What is being said, before it is saved. */
function Preview({ draft, choices }: Pick<FieldsProps, 'draft' | 'choices'>) {
  const nameOf = (node: string) => choices.nodes.find(({ id }) => id === node)?.name ?? (node || '…');
  return (
    <Alert variant="default" title={texts.preview} role="note">
      {ruleWords(putOf(draft), nameOf)}
    </Alert>
  );
}

function fieldErrors(error: Error | null, wrongId: string | undefined): ReadonlyMap<string, string> {
  if (wrongId !== undefined) return new Map([['id', wrongId]]);
  const fields = error instanceof ApiProblem ? (error.problem.fields ?? []) : [];
  return new Map(fields.map(({ field, description }) => [field, description]));
}

export function withOwn(names: readonly string[], own: string): string[] {
  return own === '' || names.includes(own) ? [...names] : [own, ...names];
}
