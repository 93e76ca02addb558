import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '../access/index.js';

/** The name of the management area joined as `alias`, in the reader's language. */
export const areaName = (ctx: Ctx, alias: string): RawBuilder<string> =>
  sql<string>`${sql.ref(`${alias}.${ctx.lang === 'en' ? 'name_en' : 'name'}`)}`;
