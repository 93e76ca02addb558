import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { fileAnchor } from '../platform/audit/sealing/anchor.js';
import { verifyAudit } from '../platform/audit/sealing/verify.js';
import { readConfig } from '../platform/config.js';
import { loadMaster } from '../platform/crypto/keys.js';
import { openHouseKeys } from './keys/house-keys.js';
import { openDatabase } from '../platform/db/open-database.js';

/**
 * `npm run audit:verify [-- --from <number> --to <number>]`: follows the audit chain and the signed heads. Prints how many events
 * are whole and ends with 0, or names the first bad number with what is wrong and ends with 1. Runs beside a working server.
 */
const { values } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' } } });
const config = readConfig();
const master = loadMaster(config.masterKey, config.dataFolder);
const database = await openDatabase(config, () => undefined);
const client = new Client({ connectionString: database.url });
try {
  await client.connect();
  const keys = await openHouseKeys(database.url, master, config.cryptoSuite);
  const { whole, bad, sealedUpTo } = await verifyAudit(client, keys.auditSeal, fileAnchor(config.dataFolder), {
    from: numberOf('from', values.from),
    to: numberOf('to', values.to),
  });
  if (bad) {
    const event = bad.eventId ? ` (event ${bad.eventId})` : '';
    process.stdout.write(`${bad.fault} at number ${bad.seq}${event}; ${whole} events before it are whole.\n`);
    process.exitCode = 1;
  } else process.stdout.write(`${whole} events, whole; sealed up to number ${sealedUpTo}.\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
} finally {
  await client.end();
  await database.stop();
}

function numberOf(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${name} must be a number of the chain, 1 or more.`);
  return number;
}
