import type { AlertDelivery, DeliveriesView, RulesView } from '@chokepoint/console-service/contract';
import { Alert, Button, Group, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { send } from '../../../api/client.js';
import { useView } from '../../../api/view.js';
import { ExportMenu } from '../../../components/export-menu.js';
import { ProblemNotice, Viewed } from '../../../components/viewed.js';
import { alertsTexts, deliveryTexts as texts } from '../alerts-texts.js';
import { EmptyState } from '../empty-state.js';
import { useChange } from '../use-change.js';
import { DeliveryTable } from './delivery-table.js';
import { deliveryRow } from './delivery-words.js';

const A_PAGE = 50;
const MOST = 1_000;
/** While something waits, and when nothing does. */
const SOON_MS = 2_000;
const LATER_MS = 10_000;
const STATES = Object.entries(texts.states).map(([value, label]) => ({ value, label }));

/** Webhooks that were or will be sent; the filters stand in the address. */
export function DeliveriesTab({ pending }: { readonly pending: boolean }) {
  const [search, setSearch] = useSearchParams();
  const [limit, setLimit] = useState(A_PAGE);
  const filter = { rule: search.get('rule') ?? undefined, state: search.get('state') ?? undefined };
  const view = useView<DeliveriesView>('/api/alert-deliveries', { ...filter, limit }, { everyMs: pending ? SOON_MS : LATER_MS, keepLast: true });
  const replay = useChange<AlertDelivery, string>((id) => send('POST', `/api/alert-deliveries/${encodeURIComponent(id)}/replay`));
  const set = (name: 'rule' | 'state', value: string | null) => setSearch(value === null ? without(search, name) : { ...Object.fromEntries(search), [name]: value });
  return (
    <Stack gap="md">
      {replay.data && (
        <Alert color="green" role="status" withCloseButton closeButtonLabel={alertsTexts.close} onClose={replay.reset}>
          {texts.replayed(replay.data.id)}
        </Alert>
      )}
      {replay.error && <ProblemNotice error={replay.error} />}
      <Viewed view={view}>
        {({ deliveries, more }) =>
          deliveries.length === 0 && filter.rule === undefined && filter.state === undefined ? (
            <EmptyState {...texts.empty}>
              <Button size="xs" component={Link} to="/alerts">
                {texts.empty.toRules}
              </Button>
            </EmptyState>
          ) : (
            <>
              <Group justify="space-between" align="flex-end">
                <Filters {...filter} onChange={set} />
                <ExportMenu name="alert-deliveries" rows={() => deliveries.map(deliveryRow)} json={() => ({ deliveries })} />
              </Group>
              {deliveries.length === 0 ? (
                <Group>
                  <Text>{texts.none}</Text>
                  <Button size="compact-sm" variant="default" onClick={() => setSearch({})}>
                    {texts.clear}
                  </Button>
                </Group>
              ) : (
                <DeliveryTable deliveries={deliveries} readAt={view.dataUpdatedAt} replaying={replay.isPending ? replay.variables : undefined} onReplay={replay.mutate} />
              )}
              <Group gap="sm">
                <Text size="sm" c="dimmed">
                  {alertsTexts.shown(deliveries.length, more)} {pending && texts.live}
                </Text>
                {more && limit < MOST && (
                  <Button size="compact-sm" variant="default" onClick={() => setLimit(Math.min(MOST, limit * 2))}>
                    {alertsTexts.more}
                  </Button>
                )}
              </Group>
            </>
          )
        }
      </Viewed>
    </Stack>
  );
}

interface FiltersProps {
  readonly rule: string | undefined;
  readonly state: string | undefined;
  readonly onChange: (name: 'rule' | 'state', value: string | null) => void;
}

function Filters({ rule, state, onChange }: FiltersProps) {
  const known = useView<RulesView>('/api/rules').data?.rules.map(({ id }) => id) ?? [];
  const rules = rule === undefined || known.includes(rule) ? known : [...known, rule];
  return (
    <Group gap="sm" align="flex-end" className="no-print">
      <Select size="xs" label={texts.filterRule} placeholder={texts.any} data={rules} value={rule ?? null} clearable clearButtonProps={{ 'aria-label': texts.clear }} onChange={(value) => onChange('rule', value)} />
      <Select size="xs" label={texts.filterState} placeholder={texts.any} data={STATES} value={state ?? null} clearable clearButtonProps={{ 'aria-label': texts.clear }} onChange={(value) => onChange('state', value)} />
    </Group>
  );
}

function without(search: URLSearchParams, name: string): Record<string, string> {
  return Object.fromEntries([...search].filter(([each]) => each !== name));
}
