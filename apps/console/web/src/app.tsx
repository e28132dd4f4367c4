import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { Waiting } from './components/waiting.js';
import { Shell } from './layout/shell.js';
import { NowPage } from './pages/now/now-page.js';

const MapPage = lazy(() => import('./pages/map/map-page.js'));
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
          <Route path="what-if" element={<WhatIfPage />} />
          <Route path="what-if/compare" element={<ComparePage />} />
          <Route path="*" element={<MissingPage />} />
        </Routes>
      </Suspense>
    </Shell>
  );
}
