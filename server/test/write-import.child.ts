// A process that writes one import and may be killed at any moment: see portions.api.test.ts.
import 'reflect-metadata';
import { createApp } from '../src/app/create-app.js';
import { entities } from '../src/app/rooms.js';
import { runJob } from '../src/app/run-job.js';
import { fixedClock } from '../src/platform/clock.js';
import { readConfig } from '../src/platform/config.js';
import { openOrm } from '../src/platform/db/orm.js';
import { applyJob } from '../src/platform/imports/running/apply-job.js';
import { deriveKeys } from '../src/platform/crypto/keys.js';
import { createLog } from '../src/platform/logging.js';

const [url = '', job = '', master = ''] = process.argv.slice(2);
const orm = await openOrm(url, entities);
const app = await createApp({
  config: readConfig({}),
  orm,
  clock: fixedClock('2026-11-22'),
  keys: deriveKeys(Buffer.from(master, 'hex')),
  jobs: { send: async () => undefined },
  log: createLog('error'),
});
process.send?.('writing');
await runJob(app.parts, applyJob, JSON.parse(job) as Record<string, unknown>);
await orm.close(true);
process.exit(0);
