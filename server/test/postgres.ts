import { randomBytes } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../src/platform/db/embedded/start-embedded.js';
import { ensureRoles } from '../src/platform/db/roles.js';
import { createEmpty, dropAll, withDatabase } from './databases.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** May create databases; tests themselves ask `freshDatabase`. */
    adminUrl: string;
    templateName: string;
    /** Whether the roles are there, so that the application is tested as the role it serves as. */
    databaseRoles: boolean;
    databasePrefix: string;
  }
}

/** Real PostgreSQL for the api tests: the server named by DATABASE_URL, else a throw-away cluster. */
export default async function postgres(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.DATABASE_URL;
  const cluster = given ? undefined : await startEmbedded({ dataFolder: '', throwAway: true, log: () => undefined });
  const adminUrl = given ?? cluster?.ownerUrl ?? '';
  // Two runs on one given server must not meet.
  const prefix = `xingcheng_test_${randomBytes(4).toString('hex')}_`;
  const template = `${prefix}template`;
  const tidy = async (): Promise<void> => {
    if (given) await dropAll(adminUrl, prefix);
    await cluster?.stop();
  };
  const roles = given ? await ensureRoles(given, given) : true;
  try {
    await createEmpty(adminUrl, template);
    const { buildTemplate } = await import('./template.js');
    await buildTemplate(withDatabase(adminUrl, template));
  } catch (error) {
    await tidy();
    throw error;
  }
  project.provide('adminUrl', adminUrl);
  project.provide('templateName', template);
  project.provide('databaseRoles', roles);
  project.provide('databasePrefix', prefix);
  return tidy;
}
