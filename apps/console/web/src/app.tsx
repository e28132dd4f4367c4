import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { Waiting } from './components/waiting.js';
import { Shell } from './layout/shell.js';
import { NowPage } from './pages/now/now-page.js';

const AlertsPage = lazy(() => import('./pages/alerts/alerts-page.js'));
const MissingPage = lazy(() => import('./pages/missing-page.js'));

/** What is shown under which address; every page but the first is loaded when it is asked for. */
export function App() {
  return (
    <Shell>
      <Suspense fallback={<Waiting />}>
        <Routes>
          <Route index element={<NowPage />} />
          <Route path="alerts/:tab?/:service?/:record?" element={<AlertsPage />} />
          <Route path="*" element={<MissingPage />} />
        </Routes>
      </Suspense>
    </Shell>
  );
}
