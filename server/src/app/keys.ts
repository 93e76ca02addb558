import 'reflect-metadata';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Client } from 'pg';
import { resealOutbox } from '../diagnosis/index.js';
import { readConfig } from '../platform/config.js';
import { readDataKeys, refreshKeyring } from '../platform/crypto/keyring.js';
import { KeyUse, loadMaster, masterMark, type Keys } from '../platform/crypto/keys.js';
import { openDatabase } from '../platform/db/open-database.js';
import { KeyRefused, retire, rewrap, rotate } from './keys/change-keys.js';
import { connected, openHouseKeys } from './keys/house-keys.js';
import { countCells, inTransaction, reseal } from './keys/reseal.js';

/**
 * `npm run keys -- status | rotate | reseal | retire <generation> | rewrap`: the keys under which personal data is sealed. Runs beside a
 * working server, but for `rewrap`. See "Keys" in docs/operations.md.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'at-once': { type: 'string', default: '200' }, 'per-second': { type: 'string', default: '2000' } },
});
const [command = 'status', argument] = positionals;
const config = readConfig();
const outbox = path.join(config.dataFolder, 'outbox');
const by = `keys: ${userInfo().username}`;
const say = (line: string) => process.stdout.write(`${line}\n`);

const commands: Record<string, (client: Client, keys: Keys, master: Buffer) => Promise<void>> = {
  status: async (client) => {
    const cells = await inTransaction(client, () => countCells(client));
    const files = resealOutbox(outbox, null);
    for (const row of (await readDataKeys(client)).filter(({ use }) => use === KeyUse.CELL)) {
      const state = row.retired ? 'retired' : row.inForce ? 'opens' : 'not in force yet';
      const held = cells.filter(({ generation }) => generation === row.generation);
      const counts = [
        ...held,
        ...(files.has(row.generation) ? [{ name: 'outbox', count: files.get(row.generation) }] : []),
      ];
      say(`generation ${row.generation}  suite ${row.suite}  ${state}  master key ${row.mark}`);
      for (const { name, count } of counts) say(`  ${name}  ${count}`);
    }
  },
  rotate: async (client, _keys, master) => {
    const number = await rotate(client, master, { suite: config.cryptoSuite, by });
    say(`Key generation ${number} is made and seals in half a minute. Then: npm run keys -- reseal`);
  },
  reseal: async (client, keys, master) => {
    while ((await readDataKeys(client)).some((row) => !row.inForce))
      await new Promise((done) => setTimeout(done, 1_000));
    await refreshKeyring(client, master, keys);
    const wish = { atOnce: positive('at-once'), perSecond: positive('per-second') };
    for (const { name, resealed, shut } of await reseal(client, keys, wish)) {
      say(`${name}  ${resealed}`);
      for (const one of shut) say(`  ${one}`);
      if (shut.length > 0) process.exitCode = 1;
    }
    resealOutbox(outbox, keys);
    say(`Everything that opens is sealed under generation ${keys.cells.sealing.number}.`);
  },
  retire: async (client) => {
    await retire(client, Number(argument), by, resealOutbox(outbox, null));
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
    if (existsSync(backups)) renameSync(backups, `${backups}-${old}`);
    say(`${count} keys are wrapped with master key ${now}; before it was ${old}.`);
    say(
      fromFile
        ? `keys/master.key is the new one, keys/master-${old}.key the old one.`
        : 'Set XINGCHENG_KEY to the new one now.',
    );
    say(
      `Backups from before open with the old one alone (backups-${old}): keep it as long as them. Make a new backup now.`,
    );
  },
};

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
