import { EmbeddedPostgresError, type Log } from './embedded.types.js';
import { freePort, isFree } from './ports.js';
import {
  answersAsOurs,
  diedUnnoticed,
  lastWords,
  launch,
  livingPostmaster,
  type Cluster,
  type Postmaster,
} from './postmaster.js';
import { hasGone, pause } from './processes.js';

const BACK_OFF_MS = [0, 250, 500, 1000, 2000, 4000];

/** Adopts the server of this data folder when one lives and answers, else starts one, patiently. */
export async function bringUp(
  cluster: Cluster,
  wishedPort: number | undefined,
  rememberedPort: number | null,
  log: Log,
): Promise<Postmaster> {
  const left = await adopt(cluster, log);
  if (left) return left;
  // It went down while nobody of ours was looking: the reason is told now, or never.
  if (await diedUnnoticed(cluster.dataFolder)) log(`PostgreSQL died: ${await lastWords(cluster)}`);
  let why = '';
  for (const delay of BACK_OFF_MS) {
    await pause(delay);
    const port = await choosePort(wishedPort, rememberedPort, log);
    const started = await launch(cluster, port);
    if ('pid' in started) return started;
    // Workers of a killed postmaster hold its shared memory for a moment: the next attempt usually succeeds.
    why = started.why;
    log(`PostgreSQL did not start: ${why}`);
  }
  throw new EmbeddedPostgresError(
    `The built-in database does not start (${why}): see ${cluster.dataFolder}.log, correct the cause there, then start again.`,
  );
}

async function adopt(cluster: Cluster, log: Log): Promise<Postmaster | undefined> {
  const left = await livingPostmaster(cluster.dataFolder);
  if (!left) return undefined;
  // It may still be recovering or stopping; starting a second one beside it would only fail.
  for (const delay of BACK_OFF_MS) {
    await pause(delay);
    if (await answersAsOurs(cluster, left.port)) {
      log(`found PostgreSQL still running (process ${left.pid}) and took it over`);
      return left;
    }
    if (await hasGone(left.pid, 0)) return undefined;
  }
  throw new EmbeddedPostgresError(
    `PostgreSQL process ${left.pid} holds ${cluster.dataFolder} but does not answer: stop it with "kill -INT ${left.pid}", then start again.`,
  );
}

async function choosePort(wished: number | undefined, remembered: number | null, log: Log): Promise<number> {
  if (wished !== undefined) {
    if (await isFree(wished)) return wished;
    throw new EmbeddedPostgresError(
      `Port ${wished} on 127.0.0.1 is taken by another program: stop that program, or choose another database port.`,
    );
  }
  if (remembered !== null && (await isFree(remembered))) return remembered;
  const port = await freePort();
  if (remembered !== null) log(`port ${remembered} is taken by another program, the database now listens on ${port}`);
  return port;
}
