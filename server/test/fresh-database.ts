import { inject } from 'vitest';
import { copyDatabase, type FreshDatabase } from './databases.js';

/** A database of its own for the asking test file; leave the argument out for the migrated template. */
export const freshDatabase = (template: string = inject('templateName')): Promise<FreshDatabase> =>
  copyDatabase(inject('adminUrl'), template, inject('databasePrefix'));
