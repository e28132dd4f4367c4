import type { Keeper, QuarantinedRecord, QuarantineView, RequeueAnswers } from '@chokepoint/console-service/contract';
import { Alert, Button, Group, Select, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { send } from '../../../api/client.js';
import { useView } from '../../../api/view.js';
import { ExportMenu } from '../../../components/export-menu.js';
import { ProblemNotice, Viewed } from '../../../components/viewed.js';
import { alertsTexts, quarantineTexts as texts } from '../alerts-texts.js';
import { EmptyState } from '../empty-state.js';
import { useChange } from '../use-change.js';
import { RecordDrawer } from './record-drawer.js';
import { nameOf, RecordTable } from './record-table.js';
import { RequeueNotice } from './requeue-notice.js';

const EVERY_MS = 5_000;
const A_PAGE = 200;
const MOST = 1_000;
/** As many as a service reads again in one call. */
const MOST_REQUEUED = 100;
const STATES = Object.entries(texts.states).map(([value, label]) => ({ value, label }));

type Named = Pick<QuarantinedRecord, 'service' | 'id'>;

/** What the services could not take in, and another try; an opened record has its own address. */
export function QuarantineTab() {
  const [search, setSearch] = useSearchParams();
  const [limit, setLimit] = useState(A_PAGE);
  const filter = { service: search.get('service') ?? undefined, state: search.get('state') ?? undefined };
  const view = useView<QuarantineView>('/api/quarantine', { ...filter, limit }, { everyMs: EVERY_MS, keepLast: true });
  const requeue = useChange<RequeueAnswers, readonly Named[]>((records) => send('POST', '/api/quarantine/requeue', { records: records.map(({ service, id }) => ({ service, id })) }));
  const notice = requeue.data ? <RequeueNotice answers={requeue.data.answers} onClose={requeue.reset} /> : requeue.error && <ProblemNotice error={requeue.error} />;
  const unfiltered = filter.service === undefined && filter.state === undefined;
  return (
    <Stack gap="md">
      {notice}
      <Viewed view={view}>
        {({ records, more, away }) => (
          <>
            {away.length > 0 && <Alert color="orange" role="alert">{texts.away(away.join(', '))}</Alert>}
            {records.length === 0 && unfiltered && away.length === 0 ? (
              <EmptyState {...texts.empty} />
            ) : (
              <Records records={records} requeueing={requeue.isPending} onRequeue={requeue.mutate} filters={<Filters {...filter} onChange={(name, value) => setSearch(changedFilter(filter, name, value))} />} />
            )}
            <Group gap="sm">
              {records.length > 0 && <Text size="sm" c="dimmed">{alertsTexts.shown(records.length, more)}</Text>}
              {more && limit < MOST && <Button size="compact-sm" variant="default" onClick={() => setLimit(MOST)}>{alertsTexts.more}</Button>}
            </Group>
          </>
        )}
      </Viewed>
      <OpenRecord requeueing={requeue.isPending} onRequeue={requeue.mutate} notice={notice} />
    </Stack>
  );
}

interface RecordsProps {
  readonly records: readonly QuarantinedRecord[];
  readonly requeueing: boolean;
  readonly onRequeue: (records: readonly Named[]) => void;
  readonly filters: ReactNode;
}

function Records({ records, requeueing, onRequeue, filters }: RecordsProps) {
  const [selected, setSelected] = useState<readonly string[]>([]);
  const chosen = records.filter((record) => record.state === 'kept' && selected.includes(nameOf(record)));
  return (
    <>
      <Group justify="space-between" align="flex-end">
        {filters}
        <Group gap="sm" className="no-print">
          {chosen.length > MOST_REQUEUED && <Text size="sm">{texts.tooMany(MOST_REQUEUED)}</Text>}
          <Button size="xs" disabled={chosen.length === 0 || chosen.length > MOST_REQUEUED} loading={requeueing} onClick={() => onRequeue(chosen)}>
            {texts.requeue(chosen.length)}
          </Button>
          <ExportMenu name="quarantine" rows={() => records} json={() => ({ records })} />
        </Group>
      </Group>
      <Text size="sm" c="dimmed">
        {texts.explain}
      </Text>
      {records.length === 0 ? <Text>{texts.none}</Text> : <RecordTable records={records} selected={selected} onSelect={setSelected} />}
    </>
  );
}

interface OpenRecordProps {
  readonly requeueing: boolean;
  readonly onRequeue: (records: readonly Named[]) => void;
  readonly notice: ReactNode;
}

/** The record that the address names. */
function OpenRecord({ requeueing, onRequeue, notice }: OpenRecordProps) {
  const { service, record } = useParams();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  if ((service !== 'risk' && service !== 'alerts') || record === undefined) return null;
  return (
    <RecordDrawer service={service} id={record} requeueing={requeueing} onRequeue={() => onRequeue([{ service, id: record }])} onClose={() => void navigate({ pathname: '/alerts/quarantine', search: String(search) })}>
      {notice}
    </RecordDrawer>
  );
}

type Filter = { readonly service: string | undefined; readonly state: string | undefined };
interface FiltersProps extends Filter {
  readonly onChange: (name: keyof Filter, value: string | null) => void;
}

function Filters({ service, state, onChange }: FiltersProps) {
  const keepers: readonly Keeper[] = ['risk', 'alerts'];
  return (
    <Group gap="sm" align="flex-end" className="no-print">
      <Select size="xs" label={texts.filterService} placeholder={texts.any} data={keepers} value={service ?? null} clearable clearButtonProps={{ 'aria-label': texts.any }} onChange={(value) => onChange('service', value)} />
      <Select size="xs" label={texts.filterState} placeholder={texts.any} data={STATES} value={state ?? null} clearable clearButtonProps={{ 'aria-label': texts.any }} onChange={(value) => onChange('state', value)} />
    </Group>
  );
}

function changedFilter(filter: Filter, name: keyof Filter, value: string | null): Record<string, string> {
  return Object.fromEntries(Object.entries({ ...filter, [name]: value ?? undefined }).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
