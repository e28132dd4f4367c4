import type { AlertDelivery } from '@chokepoint/console-service/contract';
import { ActionIcon, Anchor, Button, Stack, Text } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { ListTable } from '../../../components/list-table.js';
import { Moment } from '../../../components/moment.js';
import { shared } from '../../../texts/en.js';
import { deliveryTexts as texts } from '../alerts-texts.js';
import classes from '../alerts.module.css';
import { relative } from '../relative.js';
import { Sign } from '../sign.js';
import { WatchedList } from '../watched-list.js';
import { Attempts } from './attempts.js';
import { lastAnswer, TONES } from './delivery-words.js';

interface DeliveryTableProps {
  readonly deliveries: readonly AlertDelivery[];
  /** When they were read, in milliseconds since the epoch. */
  readonly readAt: number;
  readonly replaying: string | undefined;
  readonly onReplay: (id: string) => void;
}

export function DeliveryTable({ deliveries, readAt, replaying, onReplay }: DeliveryTableProps) {
  const [open, setOpen] = useState<readonly string[]>([]);
  const toggle = (id: string) => setOpen(open.includes(id) ? open.filter((each) => each !== id) : [...open, id]);
  return (
    <ListTable
      records={deliveries}
      idAccessor="id"
      verticalAlign="top"
      rowExpansion={{ trigger: 'never', allowMultiple: true, expanded: { recordIds: [...open] }, collapseProps: { transitionDuration: 0 }, content: ({ record }) => <Attempts delivery={record} /> }}
      columns={[
        { accessor: 'what', title: texts.columns.what, render: (delivery) => <What delivery={delivery} /> },
        { accessor: 'state', title: texts.columns.state, sortBy: ({ state }) => state, render: ({ state }) => <Sign tone={TONES[state]} title={texts.meanings[state]}>{texts.states[state]}</Sign> },
        { accessor: 'rule', title: texts.columns.rule, sortBy: (delivery) => delivery.rule, render: ({ rule }) => <Anchor component={Link} size="sm" to={`/alerts/deliveries?rule=${encodeURIComponent(rule)}`}>{rule}</Anchor> },
        { accessor: 'asOf', title: texts.columns.asOf, wide: true, sortBy: (delivery) => delivery.asOf, render: ({ asOf }) => <div className={classes['moment']}><Moment at={asOf} /></div> },
        { accessor: 'last', title: texts.columns.last, render: (delivery) => <Last delivery={delivery} readAt={readAt} /> },
        { accessor: 'nextAttemptAt', title: texts.columns.next, render: ({ nextAttemptAt }) => (nextAttemptAt === undefined ? shared.none : <Next at={nextAttemptAt} readAt={readAt} />) },
        { accessor: 'open', title: texts.columns.details, width: 84, sortBy: ({ attempts }) => attempts.length, render: (delivery) => <Opener delivery={delivery} open={open.includes(delivery.id)} onToggle={toggle} /> },
        { accessor: 'actions', title: texts.columns.actions, textAlign: 'right', cellsClassName: 'no-print', titleClassName: 'no-print', render: ({ id }) => <Button size="compact-sm" variant="default" aria-label={texts.replayOf(id)} loading={replaying === id} onClick={() => onReplay(id)}>{texts.replay}</Button> },
      ]}
    />
  );
}

function Opener({ delivery: { id, attempts }, open, onToggle }: { readonly delivery: AlertDelivery; readonly open: boolean; readonly onToggle: (id: string) => void }) {
  const Icon = open ? IconChevronDown : IconChevronRight;
  return (
    <ActionIcon variant="default" w={52} aria-label={`${texts.showAttempts(id)}: ${attempts.length}`} aria-expanded={open} onClick={() => onToggle(id)}>
      <Icon size={16} aria-hidden />
      <span className="number">{attempts.length}</span>
    </ActionIcon>
  );
}

function What({ delivery: { type, nodes, lanes } }: { readonly delivery: AlertDelivery }) {
  return (
    <Stack gap={2} align="flex-start">
      <Sign tone={type === 'raised' ? 'raised' : 'calm'} shape={type === 'raised' ? '▲' : '▽'}>
        {texts.types[type]}
      </Sign>
      <WatchedList nodes={nodes} lanes={lanes} />
    </Stack>
  );
}

function Last({ delivery, readAt }: { readonly delivery: AlertDelivery; readonly readAt: number }) {
  const last = delivery.attempts.at(-1);
  return (
    <Stack gap={0} miw={130}>
      <Text size="sm">{lastAnswer(delivery)}</Text>
      {last && (
        <Text size="xs" c="dimmed">
          {relative(Date.parse(last.at), readAt)}
        </Text>
      )}
    </Stack>
  );
}

function Next({ at, readAt }: { readonly at: string; readonly readAt: number }) {
  return (
    <Stack gap={0} className={classes['moment'] ?? ''}>
      <Text size="sm">{relative(Date.parse(at), readAt)}</Text>
      <Text size="xs" c="dimmed" component="div">
        <Moment at={at} />
      </Text>
    </Stack>
  );
}
