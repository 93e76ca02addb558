import 'reflect-metadata';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { MikroORM } from '@mikro-orm/postgresql';
import { ormOptions } from '../platform/db/orm.js';
import { startEmbedded } from '../platform/db/embedded/start-embedded.js';
import { ddl, entities } from './rooms.js';

/**
 * `npm run migrate:create -- <name>`: writes what changed in the entities since the committed snapshot as a migration.
 * It also carries the constraints and triggers that entities cannot say and that no committed migration has yet;
 * one that was reworded is added anew, and its former self is taken away by hand.
 * With `--check` it only says whether a migration is missing.
 */
const folder = path.resolve(import.meta.dirname, '..', '..', '..', 'migrations');
const checking = process.argv.includes('--check');
const name = process.argv[2] ?? 'change';
const database = await startEmbedded({ dataFolder: '', throwAway: true, log: () => undefined });
try {
  const options = ormOptions(database.ownerUrl, entities);
  const orm = await MikroORM.init({
    ...options,
    migrations: { ...options.migrations, path: folder, pathTs: folder, snapshot: true, emit: 'ts' },
  });
  if (checking) {
    const missing = await orm.migrator.checkSchema();
    process.stdout.write(
      missing
        ? 'The entities have changed: run npm run migrate:create -- <name>.\n'
        : 'The migrations match the entities.\n',
    );
    process.exitCode = missing ? 1 : 0;
  } else {
    const committed = readdirSync(folder)
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(path.join(folder, file), 'utf8'))
      .join('\n');
    const first = committed === '';
    const changed = await orm.migrator.create(undefined, false, first, name);
    // Triggers and functions alone are a migration too, though no entity says so.
    const { fileName } = changed.fileName ? changed : await orm.migrator.create(undefined, true, false, name);
    addDdl(path.join(folder, fileName), committed);
    process.stdout.write(`${fileName}\n`);
  }
  await orm.close(true);
} finally {
  await database.stop();
}

function addDdl(file: string, committed: string): void {
  // A reworded function is committed as `create or replace`.
  const written = (one: string) =>
    [one, one.replace(/^create function/, 'create or replace function')].some((form) =>
      committed.includes(JSON.stringify(form)),
    );
  const text = readFileSync(file, 'utf8');
  const missing = ddl.filter((one) => !written(one));
  const end = text.indexOf('\n  }\n', text.indexOf('async up()'));
  const [extensions, rest] = [
    missing.filter((one) => one.startsWith('create extension')),
    missing.filter((one) => !one.startsWith('create extension')),
  ];
  const lines = (list: readonly string[]) => list.map((one) => `    this.addSql(${JSON.stringify(one)});`).join('\n');
  const opened = text.indexOf('{\n', text.indexOf('up()')) + 2;
  writeFileSync(
    file,
    `${text.slice(0, opened)}${extensions.length > 0 ? `${lines(extensions)}\n\n` : ''}${text.slice(opened, end)}\n\n${lines(rest)}${text.slice(end)}`,
  );
}
