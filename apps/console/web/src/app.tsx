import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { Waiting } from './components/waiting.js';
import { Shell } from './layout/shell.js';
import { NowPage } from './pages/now/now-page.js';

const MapPage = lazy(() => import('./pages/map/map-page.js'));
const TimePage = lazy(() => import('./pages/time/time-page.js'));
const IncidentsPage = lazy(() => import('./pages/incidents/incidents-page.js'));
const NodePage = lazy(() => import('./pages/node/node-page.js'));
const DeliveriesPage = lazy(() => import('./pages/deliveries/deliveries-page.js'));
const AlertsPage = lazy(() => import('./pages/alerts/alerts-page.js'));
const ComparePage = lazy(() => import('./pages/what-if/compare-page.js'));
const WhatIfPage = lazy(() => import('./pages/what-if/what-if-page.js'));
const MissingPage = lazy(() => import('./pages/missing-page.js'));

/** What is shown under which address; every page but the first is loaded when it is asked for. */
export function App() {
  return (
    <Shell>
      <Suspense fallback={<Waiting />}>
        <Routes>
          <Route index element={<NowPage />} />
          <Route path="/map" element={<MapPage />} />
          <Route path="/time" element={<TimePage />} />
          <Route path="incidents/:incident?" element={<IncidentsPage />} />
          <Route path="/node/:id" element={<NodePage />} />
          <Route path="deliveries/*" element={<DeliveriesPage />} />
          <Route path="alerts/:tab?/:service?/:record?" element={<AlertsPage />} />
          <Route path="what-if" element={<WhatIfPage />} />
          <Route path="what-if/compare" element={<ComparePage />} />
          <Route path="*" element={<MissingPage />} />
        </Routes>
      </Suspense>
    </Shell>
  );
}
