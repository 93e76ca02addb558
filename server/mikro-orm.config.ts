import 'reflect-metadata';
import { defineConfig } from '@mikro-orm/postgresql';
import { entities } from './src/app/rooms.js';
import { ormOptions } from './src/platform/db/orm.js';

/** For the migration commands only; the server builds its own options from its configuration. */
export default defineConfig(ormOptions(process.env['DATABASE_URL'] ?? 'postgresql://127.0.0.1/xingcheng', entities));
