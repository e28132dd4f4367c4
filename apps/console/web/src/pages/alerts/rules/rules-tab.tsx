import type { AlertRule, RulesView, TestResult } from '@chokepoint/console-service/contract';
import { Button, Group, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { send } from '../../../api/client.js';
import { useView } from '../../../api/view.js';
import { ExportMenu } from '../../../components/export-menu.js';
import { ProblemNotice, Viewed } from '../../../components/viewed.js';
import { ruleTexts as texts } from '../alerts-texts.js';
import { EmptyState } from '../empty-state.js';
import { useChange } from '../use-change.js';
import { DeleteRule } from './delete-rule.js';
import { draftOf, putOf } from './rule-draft.js';
import { RuleForm } from './rule-form.js';
import { RuleTable } from './rule-table.js';
import { ruleWords } from './rule-words.js';
import { TestNotice } from './test-notice.js';

const EVERY_MS = 5_000;

export const rulePath = (id: string): string => `/api/rules/${encodeURIComponent(id)}`;

export function RulesTab() {
  const view = useView<RulesView>('/api/rules', {}, { everyMs: EVERY_MS });
  return <Viewed view={view}>{({ rules }) => <Rules rules={rules} />}</Viewed>;
}

function Rules({ rules }: RulesView) {
  const [edited, setEdited] = useState<AlertRule | 'new'>();
  const [deleted, setDeleted] = useState<AlertRule>();
  const test = useChange<TestResult, string>((id) => send('POST', `${rulePath(id)}/test`));
  const toggle = useChange<AlertRule, AlertRule>((rule) => send('PUT', rulePath(rule.id), putOf({ ...draftOf(rule), disabled: !rule.disabled })));
  const add = (
    <Button size="xs" color="cyan.9" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setEdited('new')}>
      {texts.new}
    </Button>
  );
  return (
    <Stack gap="md">
      {test.data && <TestNotice id={test.variables} result={test.data} onClose={test.reset} />}
      {[test.error, toggle.error].map((error, place) => error && <ProblemNotice key={place} error={error} />)}
      {rules.length === 0 ? (
        <EmptyState {...texts.empty}>{add}</EmptyState>
      ) : (
        <>
          <Group justify="flex-end" className="no-print">
            {add}
            <ExportMenu name="alert-rules" rows={() => rules.map(rowOf)} json={() => ({ rules })} />
          </Group>
          <RuleTable rules={rules} testing={test.isPending ? test.variables : undefined} onTest={test.mutate} onEdit={setEdited} onToggle={toggle.mutate} onDelete={setDeleted} />
        </>
      )}
      {edited && <RuleForm rule={edited === 'new' ? undefined : edited} taken={rules.map(({ id }) => id)} onClose={() => setEdited(undefined)} />}
      {deleted && <DeleteRule rule={deleted} onClose={() => setDeleted(undefined)} />}
    </Stack>
  );
}

function rowOf({ scope, raised, raisedLanes, ...rule }: AlertRule) {
  return { ...rule, watches: ruleWords({ ...rule, scope }), raised: raised.map(({ id }) => id).join(' '), raisedLanes: raisedLanes.map(({ from, to, input }) => `${from}/${to}/${input}`).join(' ') };
}
