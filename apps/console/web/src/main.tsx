import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import 'mantine-datatable/styles.layer.css';
import './styles.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { LiveProvider } from './api/live.js';
import { App } from './app.js';
import { theme } from './theme.js';

const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 5_000 } } });
const styleNonce = document.querySelector('meta[name=style-nonce]')?.getAttribute('content') ?? '';

createRoot(document.getElementById('root')!).render(
  <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => styleNonce}>
    <Notifications />
    <QueryClientProvider client={queries}>
      <LiveProvider>
        <BrowserRouter>
          <App />
        </BrowserRouter>
      </LiveProvider>
    </QueryClientProvider>
  </MantineProvider>,
);
