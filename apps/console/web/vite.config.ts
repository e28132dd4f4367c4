import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** `vite` serves the page alone and asks a console that runs for its API. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: { conditions: ['@chokepoint/source', 'module', 'browser', 'development|production'] },
  build: { outDir: 'dist/page', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 700 },
  server: { proxy: { '/api': process.env['CONSOLE_URL'] ?? 'http://127.0.0.1:8080' } },
});
