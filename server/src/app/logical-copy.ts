import type { KeyObject } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { dump } from '../platform/backup/logical/dump.js';
import { load, requireEmpty } from '../platform/backup/logical/load.js';
import { proveWhole, requireSameSchema, type LogicalManifest } from '../platform/backup/logical/logical-manifest.js';
import { MIGRATIONS_FOLDER, openOrm } from '../platform/db/orm.js';
import { migrate } from './database.js';
import { connected } from './keys/house-keys.js';
import { dropUnusedPlain } from './keys/seal-plain-words.js';
import { entities } from './rooms.js';

export async function copyHouse(ownerUrl: string, folder: string, key: KeyObject): Promise<LogicalManifest> {
  return await connected(ownerUrl, (client) => dump(client, folder, key));
}

/** That the copy is whole, opens with this key and is of this release: to be asked before anything is set up for it. */
export async function proveCopy(folder: string, key: KeyObject): Promise<LogicalManifest> {
  const manifest = await proveWhole(key, folder);
  requireSameSchema(manifest, ourMigrations());
  return manifest;
}

/** The copy is proven and the database looked at before anything is written; then migrations, then the rows. */
export async function restoreHouse(
  ownerUrl: string,
  folder: string,
  key: KeyObject,
  rowSecurity: boolean,
  proven?: LogicalManifest,
): Promise<LogicalManifest> {
  const manifest = proven ?? (await proveCopy(folder, key));
  await connected(ownerUrl, requireEmpty);
  const orm = await openOrm(ownerUrl, entities, { everywhere: true });
  try {
    await migrate(orm, rowSecurity);
  } finally {
    await orm.close(true);
  }
  const copied = new Map(manifest.tables.map(({ name, columns }) => [name, columns]));
  await connected(ownerUrl, async (client) => {
    // A house that has been started has none of the plain columns that the migrations still make.
    await dropUnusedPlain(client, (table, column) => copied.get(table)?.includes(column) ?? false);
    await load(client, folder, key, manifest);
  });
  return manifest;
}

/** From the files and not from the migrator, which would make its own table in a database that may yet be refused. */
const ourMigrations = (): string[] =>
  readdirSync(MIGRATIONS_FOLDER).flatMap((file) => /^(Migration\w+)\.[jt]s$/.exec(file)?.[1] ?? []);
