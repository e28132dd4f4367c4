import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { Waiting } from './components/waiting.js';
import { Shell } from './layout/shell.js';
import { NowPage } from './pages/now/now-page.js';

const DeliveriesPage = lazy(() => import('./pages/deliveries/deliveries-page.js'));
const MissingPage = lazy(() => import('./pages/missing-page.js'));

/** What is shown under which address; every page but the first is loaded when it is asked for. */
export function App() {
  return (
    <Shell>
      <Suspense fallback={<Waiting />}>
        <Routes>
          <Route index element={<NowPage />} />
          <Route path="deliveries/*" element={<DeliveriesPage />} />
          <Route path="*" element={<MissingPage />} />
        </Routes>
      </Suspense>
    </Shell>
  );
}
