import 'reflect-metadata';
import { createFromEntities, migrate } from '../src/app/database.js';
import { entities } from '../src/app/rooms.js';
import { openOrm } from '../src/platform/db/orm.js';
import { seedReference } from '../seeds/reference.seed.js';

/** Fills the database every test database is copied from: the tables by the committed migrations, and the reference data. */
export async function buildTemplate(url: string): Promise<void> {
  const orm = await openOrm(url, entities, { everywhere: true });
  try {
    if (process.env['XINGCHENG_TEST_SCHEMA'] === 'entities') await createFromEntities(orm);
    else await migrate(orm);
    await seedReference(orm);
  } finally {
    await orm.close(true);
  }
}
