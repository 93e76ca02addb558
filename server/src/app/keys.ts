import 'reflect-metadata';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Client } from 'pg';
import { resealOutbox } from '../diagnosis/index.js';
import { readConfig } from '../platform/config.js';
import { readDataKeys, refreshKeyring } from '../platform/crypto/keyring.js';
import type { Suite } from '../platform/crypto/suites.js';
import { KeyUse, loadMaster, masterMark, type Keys } from '../platform/crypto/keys.js';
import { openDatabase } from '../platform/db/open-database.js';
import { KeyRefused, retire, retireIndex, rewrap, rotate, rotateIndex } from './keys/change-keys.js';
import { connected, openHouseKeys } from './keys/house-keys.js';
import { countIndexed, reindex } from './keys/reindex.js';
import { countCells, inTransaction, reseal } from './keys/reseal.js';

/**
 * `npm run keys -- status | rotate [index] | reseal | retire <generation> | retire index <number> | rewrap`: the keys under which personal
 * data is sealed, and those by which numbers are found. Runs beside a working server, but for `rewrap`. See "Keys" in docs/operations.md.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'at-once': { type: 'string', default: '200' }, 'per-second': { type: 'string', default: '2000' } },
});
const [command = 'status', argument] = positionals;
const isIndex = argument === 'index';
const config = readConfig();
const outbox = path.join(config.dataFolder, 'outbox');
const by = `keys: ${userInfo().username}`;
const say = (line: string) => process.stdout.write(`${line}\n`);

const commands: Record<string, (client: Client, keys: Keys, master: Buffer) => Promise<void>> = {
  status: async (client) => {
    const cells = await inTransaction(client, () => countCells(client));
    const files = resealOutbox(outbox, null);
    const rows = await readDataKeys(client);
    const sealing = Math.max(
      ...rows.filter((row) => row.use === KeyUse.CELL && row.inForce).map((row) => row.generation),
    );
    for (const row of rows.filter(({ use }) => use === KeyUse.CELL)) {
      const state = row.retired
        ? 'retired'
        : !row.inForce
          ? 'not in force yet'
          : row.generation === sealing
            ? 'seals'
            : 'opens';
      const held = cells.filter(({ generation }) => generation === row.generation);
      const counts = [
        ...held,
        ...(files.has(row.generation) ? [{ name: 'outbox', count: files.get(row.generation) }] : []),
      ];
      const total = counts.reduce((sum, { count = 0 }) => sum + count, 0);
      say(`generation ${row.generation}  ${SUITES[row.suite]}  ${state}  cells ${total}  master key ${row.mark}`);
      for (const { name, count } of counts) say(`  ${name}  ${count}`);
    }
    for (const row of rows.filter(({ use }) => use === KeyUse.INDEX)) {
      const state = row.retired ? 'retired' : row.inForce ? 'finds' : 'not in force yet';
      say(`index key ${row.generation}  ${state}  master key ${row.mark}`);
      for (const { name, has, lacking } of await inTransaction(client, () => countIndexed(client, row.generation)))
        say(`  ${name}  ${has}${row.retired ? '' : `  lacking ${lacking}`}`);
    }
  },
  rotate: async (client, _keys, master) => {
    if (isIndex) {
      const number = await rotateIndex(client, master, { suite: config.cryptoSuite, by });
      say(`Index key ${number} is made and in force in half a minute. Then: npm run keys -- reseal`);
      return;
    }
    const number = await rotate(client, master, { suite: config.cryptoSuite, by });
    say(`Key generation ${number} is made and seals in half a minute. Then: npm run keys -- reseal`);
  },
  reseal: async (client, keys, master) => {
    if ((await readDataKeys(client)).some((row) => !row.inForce))
      say('The newest key is not in force yet: waiting, half a minute at most.');
    while ((await readDataKeys(client)).some((row) => !row.inForce))
      await new Promise((done) => setTimeout(done, 1_000));
    await refreshKeyring(client, master, keys);
    const wish = { atOnce: positive('at-once'), perSecond: positive('per-second'), onPortion: telling() };
    const done = [...(await reseal(client, keys, wish)), ...(await reindex(client, keys, wish))];
    for (const { name, resealed, shut } of done) {
      if (resealed > 0) say(`${name}  ${resealed}`);
      for (const one of shut) say(`  ${one}`);
      if (shut.length > 0) process.exitCode = 1;
    }
    resealOutbox(outbox, keys);
    const changed = done.reduce((sum, { resealed }) => sum + resealed, 0);
    say(
      `${changed} cells and hashes changed. Everything that opens is sealed under generation ${keys.cells.sealing.number}.`,
    );
    const { inForce, known } = keys.index;
    say(
      known.size > 1
        ? `Every number is found under index keys ${[...known.keys()].join(' and ')}.`
        : `Every number is found under index key ${inForce.number}.`,
    );
  },
  retire: async (client) => {
    const number = Number(isIndex ? positionals[2] : argument);
    if (!Number.isInteger(number)) throw new KeyRefused('Say which: retire <generation>, or retire index <number>.');
    if (isIndex) {
      await retireIndex(client, number, by);
      say(`Index key ${number} is retired. Its hashes go with the next npm run keys -- reseal.`);
      return;
    }
    await retire(client, number, by, resealOutbox(outbox, null));
    say(`Key generation ${argument} is retired. Backups from before still need the master key of their day.`);
  },
  rewrap: async (client, _keys, master) => {
    const { rows } = await client.query("select from pg_stat_activity where application_name = 'xingcheng sessions'");
    if (rows.length > 0 && !config.databaseUrl)
      throw new KeyRefused('A server is working with the master key: stop it first.');
    const text = config.nextMasterKey;
    if (!text) throw new KeyRefused('Set XINGCHENG_KEY_NEW to the new master key, 32 bytes in base64.');
    const next = loadMaster(text, config.dataFolder);
    const [old, now] = [masterMark(master), masterMark(next)];
    const keyFile = path.join(config.dataFolder, 'keys', 'master.key');
    const fromFile = !config.masterKey;
    // First beside the old one: whenever this stops, one of the two files opens the database.
    if (fromFile) {
      writeFileSync(`${keyFile}.new`, text, { mode: 0o400, flush: true });
      writeFileSync(path.join(path.dirname(keyFile), `master-${old}.key`), readFileSync(keyFile), {
        mode: 0o400,
        flush: true,
      });
    }
    const count = await rewrap(client, master, next, by);
    if (fromFile) renameSync(`${keyFile}.new`, keyFile);
    const backups = path.join(config.dataFolder, 'backups');
    const putAside = existsSync(backups);
    if (putAside) renameSync(backups, `${backups}-${old}`);
    say(`${count} keys are wrapped with master key ${now}; before it was ${old}.`);
    say(
      fromFile
        ? `keys/master.key is the new one, keys/master-${old}.key the old one.`
        : 'Set XINGCHENG_KEY to the new one now.',
    );
    say(
      putAside
        ? `Backups from before open with the old one alone (backups-${old}): keep it as long as them. Make a new backup now.`
        : 'Backups and copies from before open with the old one alone: keep it as long as them. Make a new backup now.',
    );
  },
};

const SUITES: Readonly<Record<Suite, string>> = { 1: 'AES-256-GCM', 2: 'SM4 with HMAC-SM3' };

const TELL_EVERY_MS = 5_000;

/** Says how far it is from time to time: the columns of a city take minutes. */
function telling(): (name: string, resealed: number) => void {
  let last = Date.now();
  return (name, resealed) => {
    if (Date.now() - last < TELL_EVERY_MS) return;
    last = Date.now();
    say(`  … ${name}  ${resealed}`);
  };
}

function positive(name: 'at-once' | 'per-second'): number {
  const number = Number(values[name]);
  if (!(number > 0)) throw new KeyRefused(`--${name} must be a number above 0.`);
  return number;
}

try {
  const work = commands[command];
  if (!work) throw new KeyRefused(`keys knows ${Object.keys(commands).join(', ')}, not "${command}".`);
  const master = loadMaster(config.masterKey, config.dataFolder);
  const database = await openDatabase(config, () => undefined);
  try {
    const keys = await openHouseKeys(database.url, master, config.cryptoSuite);
    await connected(database.url, (client) => work(client, keys, master));
  } finally {
    await database.stop();
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
