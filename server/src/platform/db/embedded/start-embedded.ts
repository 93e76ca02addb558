import { rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { makeArchive } from './archive.js';
import { findBinaries } from './binaries.js';
import { bringUp } from './bring-up.js';
import { inspectDataFolder, requireWritable } from './data-folder.js';
import { EmbeddedPostgresError, type Embedded, type EmbeddedOptions, type UserIds } from './embedded.types.js';
import { initialise } from './initialise.js';
import { ensureOwner, ownerUrl } from './owner-role.js';
import type { Cluster, Postmaster } from './postmaster.js';
import { reachablePlaces } from './reachable.js';
import { freshState, readState, writeState, type State } from './state-file.js';
import { supervise } from './supervise.js';
import { becomeSupervisor, resignAsSupervisor } from './supervisor-lock.js';
import { throwAwayFolder } from './throw-away.js';
import { unprivilegedUser } from './unprivileged-user.js';

/** PostgreSQL 18 without anybody installing it: set up at the first start, adopted, supervised, stopped. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const throwAway = options.throwAway === true;
  const wished = throwAway ? join(await throwAwayFolder(), 'data') : resolve(options.dataFolder);
  if (!throwAway) await requireWritable(wished);
  const user = await unprivilegedUser(options.log);
  const places = await reachablePlaces({ dataFolder: wished, binaries: await findBinaries() }, user, options.log);
  await requireWritable(places.dataFolder);

  const state = await prepare(places, user, throwAway, options.log);
  const cluster: Cluster = { ...places, user, superuserPassword: state.superuserPassword, throwAway };
  if (!throwAway) await makeArchive(places.dataFolder, user);
  const mine = await becomeSupervisor(places.dataFolder);
  const server = await bringUp(cluster, options.port, state.port, options.log).catch(async (error: Error) => {
    if (mine) await resignAsSupervisor(places.dataFolder);
    throw error;
  });
  if (server.port !== state.port) await writeState(places.dataFolder, { ...state, port: server.port });
  const stop = mine ? stopper(cluster, server, options) : async () => undefined;
  await ensureOwner(state, server.port, throwAway).catch(async (error: Error) => {
    await stop();
    throw error;
  });
  return { ownerUrl: ownerUrl(state, server.port), dataFolder: places.dataFolder, port: server.port, stop };
}

async function prepare(
  places: { dataFolder: string; binaries: Cluster['binaries'] },
  user: UserIds | undefined,
  throwAway: boolean,
  log: EmbeddedOptions['log'],
): Promise<State> {
  const state = await readState(places.dataFolder);
  if ((await inspectDataFolder(places.dataFolder)) === 'whole') {
    if (state) return state;
    throw new EmbeddedPostgresError(
      `The data folder ${places.dataFolder} has lost its password file ${places.dataFolder}.state.json: restore both together from a backup.`,
    );
  }
  if (!throwAway) log(`setting up PostgreSQL in ${places.dataFolder}`);
  const fresh = freshState();
  // The passwords first: a cluster whose password nobody knows would be lost.
  await writeState(places.dataFolder, fresh);
  await initialise(places.binaries, places.dataFolder, fresh.superuserPassword, user, throwAway);
  return fresh;
}

function stopper(cluster: Cluster, server: Postmaster, options: EmbeddedOptions): () => Promise<void> {
  const supervision = supervise(cluster, server, options.log);
  let stopped: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    await supervision.stop();
    await resignAsSupervisor(cluster.dataFolder);
    if (cluster.throwAway) await rm(dirname(cluster.dataFolder), { recursive: true, force: true });
  };
  // Asked twice (an impatient Ctrl-C), it stops once.
  return () => (stopped ??= stop());
}
