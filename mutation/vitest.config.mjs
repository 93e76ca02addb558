import { PARTS } from './src/parts.mjs';

/** The tests of one part, named by the run: none of them needs a database. */
export default {
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: PARTS[process.env.MUTATION_PART].tests,
    exclude: ['**/node_modules/**', '**/dist/**'],
    setupFiles: ['server/test/setup.ts'],
  },
};
