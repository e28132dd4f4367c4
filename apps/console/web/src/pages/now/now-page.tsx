import type { NodeNow, NowShares, NowTrends, NowView } from '@chokepoint/console-service/contract';
import { Accordion, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useNetwork } from '../../api/network.js';
import { useView } from '../../api/view.js';
import { ExportMenu } from '../../components/export-menu.js';
import { Moment } from '../../components/moment.js';
import { Page } from '../../components/page.js';
import { Viewed } from '../../components/viewed.js';
import { shared } from '../../texts/en.js';
import { seenNext, type Seen } from './changes.js';
import { Chains } from './chains.js';
import { ExposureTable } from './exposure-table.js';
import { groupsOf, searched, type NodeGroup } from './groups.js';
import { headlineOf, trendsByNode } from './headline.js';
import { exportRows } from './now-export.js';
import { nowTexts as texts } from './now-texts.js';
import type { Behind } from './exposure-row.js';
import { WhoIsExposed } from './who-is-exposed.js';

/** Contributions take a second to compute: they follow the scores. */
const SHARES_EVERY_MS = 30_000;

export function NowPage() {
  const [network] = useNetwork();
  const view = useView<NowView>('/api/now', { network });
  const shares = useView<NowShares>('/api/now/shares', { network }, { everyMs: SHARES_EVERY_MS });
  const trends = useView<NowTrends>('/api/now/trends', { network });
  return <Viewed view={view} title={texts.page}>{(now) => <Present now={now} heardAt={view.dataUpdatedAt} shares={shares.data} isWithoutShares={shares.data === undefined && shares.error !== null} trends={trends.data} />}</Viewed>;
}

interface PresentProps {
  readonly now: NowView;
  readonly heardAt: number;
  readonly shares: NowShares | undefined;
  readonly isWithoutShares: boolean;
  readonly trends: NowTrends | undefined;
}

function Present({ now, heardAt, shares, isWithoutShares, trends }: PresentProps) {
  const [seen, setSeen] = useState<Seen>({ network: now.network, nodes: now.nodes, changes: new Map() });
  if (seen.nodes !== now.nodes) setSeen(seenNext(seen, now, heardAt));
  const { title, lead } = headlineOf(now, shares, trends);
  const behind = useMemo<Behind>(
    () => ({ asOf: now.asOf, changes: seen.changes, shares: shares && new Map(shares.nodes.map((each) => [each.node, each.shares])), isWithoutShares, trends: trends && trendsByNode(trends) }),
    [now.asOf, seen.changes, shares, isWithoutShares, trends],
  );
  return (
    <Page title={title} lead={<Lead text={lead} asOf={now.asOf} />} actions={<ExportMenu name="now" rows={() => exportRows(now, behind)} json={() => now} />}>
      <Stack gap="lg">
        <WhoIsExposed nodes={now.nodes} />
        <Chains nodes={now.nodes} />
        <Exposures nodes={now.nodes} behind={behind} />
      </Stack>
    </Page>
  );
}

function Lead({ text, asOf }: { readonly text: string; readonly asOf: string | undefined }) {
  return (
    <>
      {text}{' '}
      {asOf && (
        <Text span size="sm">
          {texts.asOf} <Moment at={asOf} />.
        </Text>
      )}
    </>
  );
}

function Exposures({ nodes, behind }: { readonly nodes: readonly NodeNow[]; readonly behind: Behind }) {
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text);
  const isSearch = wanted.trim() !== '';
  const found = useMemo(() => searched(nodes, wanted), [nodes, wanted]);
  const { focus, others } = useMemo(() => groupsOf(found), [found]);
  return (
    <Stack gap="lg">
      <Group gap="sm" className="no-print">
        <TextInput value={text} onChange={({ currentTarget }) => setText(currentTarget.value)} label={texts.search} placeholder={texts.searchHint} leftSection={<IconSearch size={16} aria-hidden />} w={{ base: '100%', xs: 320 }} type="search" />
        <Text size="sm" c="dimmed" role="status" mt="lg">
          {isSearch && texts.found(found.length)}
        </Text>
      </Group>
      {focus.map((group) => (
        <ExposureTable key={group.kind} title={kindName(group.kind)} group={group} behind={behind} />
      ))}
      {isSearch || focus.length === 0 ? others.map((group) => <ExposureTable key={group.kind} title={kindName(group.kind)} group={group} behind={behind} />) : <Others groups={others} behind={behind} />}
    </Stack>
  );
}

/** Collapsed: each opens by itself. */
function Others({ groups, behind }: { readonly groups: readonly NodeGroup[]; readonly behind: Behind }) {
  const [opened, setOpened] = useState<string[]>([]);
  return (
    <section aria-label={texts.others}>
      <Accordion multiple variant="separated" value={opened} onChange={setOpened} order={2}>
        {groups.map((group) => (
          <Accordion.Item key={group.kind} value={group.kind}>
            <Accordion.Control>
              <Group gap="sm">
                <Text fw={600}>{kindName(group.kind)}</Text>
                <Text size="sm" c="dimmed">
                  {texts.groupCount(group.exposed, group.nodes.length)}
                </Text>
              </Group>
            </Accordion.Control>
            <Accordion.Panel>{opened.includes(group.kind) && <ExposureTable group={group} behind={behind} title={kindName(group.kind)} hideTitle />}</Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </section>
  );
}

function kindName(kind: string): string {
  return kind === '' ? texts.otherKind : (shared.kinds[kind] ?? kind[0].toUpperCase() + kind.slice(1).replaceAll('-', ' '));
}
