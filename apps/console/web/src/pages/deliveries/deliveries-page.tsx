import { Tabs } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { Route, Routes, useLocation, useNavigate } from 'react-router';
import { Page } from '../../components/page.js';
import { Waiting } from '../../components/waiting.js';
import MissingPage from '../missing-page.js';
import { deliveriesTexts as texts } from './deliveries-texts.js';
import classes from './deliveries.module.css';
import { ScorecardsTab } from './scorecards/scorecards-tab.js';

const LanesTab = lazy(() => import('./lanes/lanes-tab.js'));
const OrdersTab = lazy(() => import('./orders/orders-tab.js'));
const ImportTab = lazy(() => import('./import/import-tab.js'));

const PATHS = { scorecards: '/deliveries', lanes: '/deliveries/lanes', orders: '/deliveries/orders', import: '/deliveries/import' } as const;
type Tab = keyof typeof PATHS;
const TABS = Object.keys(PATHS) as Tab[];

/** How orders were and will be kept; each part has its own address. */
export default function DeliveriesPage() {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const tab = TABS.find((each) => PATHS[each] === pathname.replace(/\/$/, '')) ;
  if (!tab) return <MissingPage />;
  return (
    <Page title={texts.title}>
      <Tabs value={tab} onChange={(chosen) => void navigate(PATHS[chosen as Tab])} keepMounted={false}>
        <Tabs.List mb="md" aria-label={texts.tabsLabel} className={`${classes['tabs']} no-print`}>
          {TABS.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {texts.tabs[each]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab}>
          <Parts />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function Parts() {
  return (
    <Suspense fallback={<Waiting />}>
      <Routes>
        <Route index element={<ScorecardsTab />} />
        <Route path="lanes" element={<LanesTab />} />
        <Route path="orders" element={<OrdersTab />} />
        <Route path="import" element={<ImportTab />} />
      </Routes>
    </Suspense>
  );
}
