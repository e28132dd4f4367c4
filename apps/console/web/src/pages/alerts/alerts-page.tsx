import type { AlertsOverview } from '@chokepoint/console-service/contract';
import { Badge, Tabs } from '@mantine/core';
import { useNavigate, useParams } from 'react-router';
import { useView } from '../../api/view.js';
import { Page } from '../../components/page.js';
import MissingPage from '../missing-page.js';
import { alertsTexts as texts } from './alerts-texts.js';
import classes from './alerts.module.css';
import { DeliveriesTab } from './deliveries/deliveries-tab.js';
import { leadOf } from './lead.js';
import { QuarantineTab } from './quarantine/quarantine-tab.js';
import { RulesTab } from './rules/rules-tab.js';

const EVERY_MS = 4_000;
const TABS = ['rules', 'deliveries', 'quarantine'] as const;
type Tab = (typeof TABS)[number];

/** Who is alerted of what, whether alerts arrive, and what could not be taken in. */
export default function AlertsPage() {
  const { tab = 'rules' } = useParams();
  const overview = useView<AlertsOverview>('/api/alerts', {}, { everyMs: EVERY_MS });
  const navigate = useNavigate();
  if (!isTab(tab)) return <MissingPage />;
  return (
    <Page title={texts.title} lead={overview.data && leadOf(overview.data, overview.dataUpdatedAt)}>
      <Tabs value={tab} onChange={(to) => void navigate(to === 'rules' ? '/alerts' : `/alerts/${to}`)} keepMounted={false}>
        <Tabs.List aria-label={texts.tabList} className={classes['tabs'] ?? ''} mb="md">
          {TABS.map((each) => (
            <Tabs.Tab key={each} value={each} rightSection={overview.data && <TabBadge tab={each} overview={overview.data} />}>
              {texts.tabs[each]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="rules">
          <RulesTab />
        </Tabs.Panel>
        <Tabs.Panel value="deliveries">
          <DeliveriesTab pending={(overview.data?.pending.count ?? 0) > 0} />
        </Tabs.Panel>
        <Tabs.Panel value="quarantine">
          <QuarantineTab />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function isTab(tab: string): tab is Tab {
  return TABS.some((each) => each === tab);
}

/** What needs a look on a tab; nothing where nothing does. */
function TabBadge({ tab, overview: { raised, failed, kept } }: { readonly tab: Tab; readonly overview: AlertsOverview }) {
  const count = { rules: raised.nodes + raised.lanes, deliveries: failed.count, quarantine: kept.count }[tab];
  if (count === 0) return null;
  const words = { rules: texts.badges.raised(count), deliveries: texts.badges.failed(texts.atLeast(failed.count, failed.more)), quarantine: texts.badges.kept(texts.atLeast(kept.count, kept.more)) }[tab];
  return (
    <Badge variant="outline" size="sm" tt="none" color={tab === 'quarantine' ? 'gray' : 'red.9'} className={classes['badge'] ?? ''}>
      {words}
    </Badge>
  );
}
