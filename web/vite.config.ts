import react from '@vitejs/plugin-react';
import path from 'node:path';
import { defineConfig } from 'vite';

import { inlineDocuments } from './inline-documents.plugin.ts';

const server = 'http://127.0.0.1:4400';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [inlineDocuments(path.join(import.meta.dirname, 'src')), react()],
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/uploads', '/exports', '/documents', '^/imports/[^/]+/errors\\.xlsx', '/healthz'].map((path) => [
        path,
        { target: server },
      ]),
    ),
  },
  build: {
    // Government desktops still run browsers on Chromium 90.
    target: 'chrome90',
    outDir: 'dist',
    emptyOutDir: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|react-router)[\\/]/, priority: 40 },
            { name: 'apollo', test: /node_modules[\\/](@apollo|graphql|rxjs|@wry|optimism)[\\/]/, priority: 30 },
            { name: 'words', test: /node_modules[\\/](i18next|react-i18next)[\\/]/, priority: 30 },
            { name: 'forms', test: /node_modules[\\/](react-hook-form|zod)[\\/]/, priority: 30 },
          ],
        },
      },
    },
  },
});
