import type { AlertRule } from '@chokepoint/console-service/contract';
import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { IconBellOff, IconPencil, IconSend, IconTrash, IconWebhook } from '@tabler/icons-react';
import { Link } from 'react-router';
import { ListTable } from '../../../components/list-table.js';
import { ruleTexts as texts } from '../alerts-texts.js';
import classes from '../alerts.module.css';
import { Sign } from '../sign.js';
import { WatchedList } from '../watched-list.js';
import { ruleWords } from './rule-words.js';

interface RuleTableProps {
  readonly rules: readonly AlertRule[];
  /** Id of the rule whose test is under way. */
  readonly testing: string | undefined;
  readonly onTest: (id: string) => void;
  readonly onEdit: (rule: AlertRule) => void;
  /** Enables a rule, or disables it. */
  readonly onToggle: (rule: AlertRule) => void;
  readonly onDelete: (rule: AlertRule) => void;
}

/** What has something raised stands first. */
export function RuleTable({ rules, ...actions }: RuleTableProps) {
  const inOrder = rules.toSorted((a, b) => raisedBy(b) - raisedBy(a));
  return (
    <ListTable
      records={inOrder}
      idAccessor="id"
      verticalAlign="top"
      columns={[
        { accessor: 'id', title: texts.columns.rule, render: ({ id }) => <Text fw={650} size="sm" miw={110}>{id}</Text> },
        { accessor: 'watches', title: texts.columns.watches, wide: true, render: (rule) => <Text size="sm" miw={200}>{ruleWords(rule)}</Text> },
        { accessor: 'raised', title: texts.columns.raised, wide: true, render: (rule) => <Raised rule={rule} /> },
        { accessor: 'url', title: texts.columns.url, wide: true, render: ({ url }) => <Text className={classes['mono'] ?? ''} miw={230}>{url}</Text> },
        { accessor: 'actions', title: texts.columns.actions, wide: true, textAlign: 'right', width: 250, cellsClassName: 'no-print', titleClassName: 'no-print', render: (rule) => <Actions rule={rule} {...actions} /> },
      ]}
    />
  );
}

const raisedBy = ({ raised, raisedLanes }: AlertRule): number => raised.length + raisedLanes.length;

function Raised({ rule }: { readonly rule: AlertRule }) {
  return (
    <Stack gap={2} align="flex-start">
      {rule.disabled && (
        <Sign tone="wrong" title={texts.signs.disabledWhy}>
          {texts.signs.disabled}
        </Sign>
      )}
      {raisedBy(rule) === 0 ? <Sign tone="calm">{texts.signs.nothing}</Sign> : <Sign tone="raised">{texts.signs.raised(rule.raised.length, rule.raisedLanes.length)}</Sign>}
      <WatchedList nodes={rule.raised} lanes={rule.raisedLanes} />
      {rule.disabled && (
        <Text size="xs" c="dimmed" maw="60ch">
          {texts.signs.disabledWhy}
        </Text>
      )}
    </Stack>
  );
}

function Actions({ rule, testing, onTest, onEdit, onToggle, onDelete }: { readonly rule: AlertRule } & Omit<RuleTableProps, 'rules'>) {
  return (
    <Group gap={4} justify="flex-end" wrap="nowrap">
      {rule.disabled ? (
        <Button size="compact-sm" variant="default" aria-label={texts.enableOf(rule.id)} onClick={() => onToggle(rule)}>
          {texts.enable}
        </Button>
      ) : (
        <Button size="compact-sm" variant="default" aria-label={texts.testOf(rule.id)} leftSection={<IconSend size={14} aria-hidden />} loading={testing === rule.id} disabled={testing !== undefined} onClick={() => onTest(rule.id)}>
          {texts.test}
        </Button>
      )}
      {!rule.disabled && (
        <ActionIcon variant="default" aria-label={texts.disableOf(rule.id)} title={texts.disableOf(rule.id)} onClick={() => onToggle(rule)}>
          <IconBellOff size={16} aria-hidden />
        </ActionIcon>
      )}
      <ActionIcon component={Link} to={`/alerts/deliveries?rule=${encodeURIComponent(rule.id)}`} variant="default" aria-label={texts.deliveriesOf(rule.id)} title={texts.deliveriesOf(rule.id)}>
        <IconWebhook size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="default" aria-label={texts.edit(rule.id)} title={texts.edit(rule.id)} onClick={() => onEdit(rule)}>
        <IconPencil size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="default" aria-label={texts.remove(rule.id)} title={texts.remove(rule.id)} onClick={() => onDelete(rule)}>
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
