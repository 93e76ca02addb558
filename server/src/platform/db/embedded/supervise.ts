import type { Log } from './embedded.types.js';
import { launch, lastWords, type Cluster, type Postmaster } from './postmaster.js';
import { hasGone, isAlive, pause, signal } from './processes.js';

const LOOK_EVERY_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
const STEADY_AFTER_MS = 60_000;

export type Supervision = { stop(): Promise<void> };

/** Watches by process id, because an adopted postmaster is no child of ours. */
export function supervise(cluster: Cluster, first: Postmaster, log: Log): Supervision {
  let current = first;
  let stopping = false;
  let restarting: Promise<void> | undefined;
  let failures = 0;
  let steadyFor = 0;

  const restart = async (): Promise<void> => {
    log(`PostgreSQL died: ${await lastWords(cluster)}`);
    for (;;) {
      await pause(Math.min(LONGEST_PAUSE_MS, 250 * 2 ** failures));
      if (stopping) return;
      // The same port again: connection pools know no other address.
      const started = await launch(cluster, current.port).catch((error: Error) => ({ why: error.message }));
      failures += 1;
      if ('pid' in started) {
        current = started;
        steadyFor = 0;
        log(`PostgreSQL runs again (process ${current.pid})`);
        return;
      }
      log(`PostgreSQL did not come back (attempt ${failures}): ${started.why}`);
    }
  };

  const look = setInterval(() => {
    if (stopping || restarting) return;
    steadyFor += LOOK_EVERY_MS;
    if (steadyFor >= STEADY_AFTER_MS) failures = 0;
    if (!isAlive(current.pid)) restarting = restart().finally(() => (restarting = undefined));
  }, LOOK_EVERY_MS);
  look.unref();

  return {
    async stop() {
      stopping = true;
      clearInterval(look);
      await restarting;
      await shutDown(current.pid);
    },
  };
}

/** Fast shutdown; immediate if that hangs (the next start then recovers from the log). */
export async function shutDown(pid: number): Promise<void> {
  signal(pid, 'SIGINT');
  if (await hasGone(pid, 30_000)) return;
  signal(pid, 'SIGQUIT');
  await hasGone(pid, 10_000);
}
