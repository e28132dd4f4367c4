import type { IncidentPlace, IncidentsView } from '@chokepoint/console-service/contract';
import { Button, CloseButton, Drawer, Group, NativeSelect, Paper, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useNetwork } from '../../api/network.js';
import { useView } from '../../api/view.js';
import { ExportMenu } from '../../components/export-menu.js';
import { incidentName } from '../../components/incident-name.js';
import { Page } from '../../components/page.js';
import { Viewed } from '../../components/viewed.js';
import { IncidentDetail } from './incident-detail.js';
import { filtered, incidentGroups, type IncidentFilter } from './incident-groups.js';
import { IncidentTable } from './incident-table.js';
import { incidentsTexts as texts } from './incidents-texts.js';
import { newDraft, type Draft } from './report-draft.js';
import { ReportForm } from './report-form.js';

/** Reports come by other ways too. */
const EVERY_MS = 15_000;
const STATUSES = ['potential', 'confirmed', 'restored', 'withdrawn'] as const;
const ALL: IncidentFilter = { text: '', status: '', node: '' };

export default function IncidentsPage() {
  const [network] = useNetwork();
  const view = useView<IncidentsView>('/api/incidents', { network }, { everyMs: EVERY_MS });
  return <Viewed view={view} title={texts.page}>{(incidents) => <Incidents view={incidents} />}</Viewed>;
}

function Incidents({ view: { now, places } }: { readonly view: IncidentsView }) {
  const { incident } = useParams();
  const navigate = useNavigate();
  const close = () => void navigate('/incidents');
  const [filter, setFilter] = useState(ALL);
  const [draft, setDraft] = useState<Draft>();
  const groups = useMemo(() => incidentGroups(places, now), [places, now]);
  const shown = filtered(groups, filter);
  const acting = groups.filter(({ isActing }) => isActing).length;
  const potential = groups.filter(({ status }) => status === 'potential').length;
  const actions = (
    <>
      <Button size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setDraft(newDraft(now))}>
        {texts.report}
      </Button>
      <ExportMenu name="incidents" rows={() => shown.flatMap((group) => group.places.map(rowOf))} json={() => shown} />
    </>
  );
  return (
    <Page title={texts.title(acting)} lead={groups.length === 0 ? texts.empty : texts.lead(groups.length, potential)} actions={actions}>
      <Stack gap="sm">
        <Filters filter={filter} places={places} count={shown.length} onChange={setFilter} />
        <Paper withBorder>{shown.length === 0 ? <Text p="md">{groups.length === 0 ? texts.emptyAdvice : texts.nothing}</Text> : <IncidentTable groups={shown} now={now} />}</Paper>
      </Stack>
      <Drawer opened={incident !== undefined} onClose={close} position="right" size="xl" withCloseButton={false} lockScroll={false}>
        {incident !== undefined && (
          <>
            <Group justify="space-between" wrap="nowrap">
              <Drawer.Title fw={650} fz="h4">
                {incidentName(incident)}
              </Drawer.Title>
              <CloseButton aria-label={texts.detail.close} onClick={close} />
            </Group>
            <IncidentDetail incident={incident} onWrite={setDraft} />
          </>
        )}
      </Drawer>
      {draft && <ReportForm key={`${draft.node} ${draft.incident} ${draft.status}`} draft={draft} onClose={() => setDraft(undefined)} />}
    </Page>
  );
}

interface FiltersProps {
  readonly filter: IncidentFilter;
  readonly places: readonly IncidentPlace[];
  readonly count: number;
  readonly onChange: (filter: IncidentFilter) => void;
}

function Filters({ filter, places, count, onChange }: FiltersProps) {
  const nodes = new Map(places.map(({ node }) => [node.id, node.name ?? node.id]));
  const options = [...nodes].map(([value, label]) => ({ value, label })).toSorted((a, b) => (a.label < b.label ? -1 : 1));
  return (
    <Group gap="sm" align="flex-end" className="no-print">
      <TextInput type="search" label={texts.search} placeholder={texts.searchHint} leftSection={<IconSearch size={16} aria-hidden />} value={filter.text} onChange={({ currentTarget }) => onChange({ ...filter, text: currentTarget.value })} w={{ base: '100%', xs: 260 }} />
      <NativeSelect label={texts.statusFilter} value={filter.status} onChange={({ currentTarget }) => onChange({ ...filter, status: currentTarget.value })} data={[{ value: '', label: texts.anyStatus }, ...STATUSES.map((value) => ({ value, label: texts.status[value] }))]} />
      <NativeSelect label={texts.nodeFilter} value={filter.node} onChange={({ currentTarget }) => onChange({ ...filter, node: currentTarget.value })} data={[{ value: '', label: texts.anyNode }, ...options]} maw={260} />
      <Text size="sm" c="dimmed" role="status" pb={6}>
        {texts.found(count)}
      </Text>
    </Group>
  );
}

function rowOf({ incident, on, node, to, input, current: { sources, ...says }, knownAt, reports }: IncidentPlace): object {
  return { incident, on, node: node.id, to: to?.id, input, ...says, knownAt, reports, sources: sources.map(({ url }) => url).join(' ') };
}
