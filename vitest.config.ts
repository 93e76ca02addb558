import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// `graphql` would otherwise be loaded twice (index.mjs by Vite, index.js by Node) and refuse its own types.
const oneGraphql = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] };

// Nothing is judged by its time here, and a busy machine is no fault.
const PATIENCE_MS = 60_000;

export default defineConfig({
  test: {
    // Left to itself Vitest keeps a core free; half of an API test waits for the database.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { test: { name: 'shared', include: ['shared/src/**/*.test.ts'], testTimeout: PATIENCE_MS } },
      {
        resolve: oneGraphql,
        test: {
          name: 'server-unit',
          include: ['server/src/**/*.test.ts', 'server/seeds/**/*.test.ts'],
          exclude: ['**/*.api.test.ts'],
          setupFiles: ['server/test/setup.ts'],
          testTimeout: PATIENCE_MS,
        },
      },
      {
        resolve: oneGraphql,
        test: {
          name: 'server-api',
          include: ['server/**/*.api.test.ts'],
          exclude: ['**/dist/**', '**/node_modules/**'],
          globalSetup: ['server/test/postgres.ts'],
          setupFiles: ['server/test/setup.ts'],
          hookTimeout: 120_000,
          testTimeout: PATIENCE_MS,
        },
      },
      {
        test: {
          name: 'web',
          include: ['web/src/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          setupFiles: ['web/test/setup.ts'],
          testTimeout: PATIENCE_MS,
        },
      },
    ],
  },
});
