import { createHmac, randomUUID, type Hmac } from 'node:crypto';
import type { DisposalFate } from '@xingcheng/shared/codes/disposal-fate';
import type { DisposalWay } from '@xingcheng/shared/codes/disposal-way';
import { sql } from 'kysely';
import type { Ctx } from '../../access/index.js';
import { readRows } from '../../platform/graphql/page.js';
import { countFormer, leaveFigures } from '../../screening/index.js';
import type { DisposedKind, Gone, House } from '../../retention/index.js';
import { aboutPerson } from '../row-security/census.js';
import { GUARDED, type GuardedTable, type OpenTable } from '../row-security/tables.js';
import { COUNTED, FATES } from './fates.js';
import { columnsOf, kindOf, leavesFirst } from './catalogue.js';
import { TRACES, type Leaving } from './traces.js';

const TABLES = Object.keys(GUARDED) as GuardedTable[];

/** A disposal as the tables of this house see it: one walk over the census that also guards them (docs/decisions/0040). */
export const disposalHouse: House = {
  async review(ctx, personId, way) {
    const kinds: DisposedKind[] = [];
    for (const table of TABLES) {
      const rows = await countOf(ctx, table, personId);
      if (rows > 0) kinds.push({ kind: kindOf(ctx, table), rows, fate: fateOf(table, way) });
    }
    const { glass, events } = await besides(ctx, personId);
    if (glass > 0) kinds.push({ kind: kindOf(ctx, 'break_glass_grant'), rows: glass, fate: 'DELETED' });
    if (events > 0) kinds.push({ kind: kindOf(ctx, 'audit_event'), rows: events, fate: 'STAYS' });
    return kinds;
  },

  async dispose(ctx, personId, way): Promise<Gone> {
    const digest = createHmac('sha256', ctx.keys.index.inForce.key).update('xingcheng-disposal-1\n');
    const leaving = await whoLeaves(ctx, personId);
    const { events } = await besides(ctx, personId);
    const subject = await leaveFigures(ctx, personId);
    if (way === 'ANONYMISE') await leaveNumbers(ctx, personId);
    for (const table of TABLES.toSorted()) if (goes(table)) await addTo(digest, ctx, table, personId);
    const kinds: DisposedKind[] = [];
    const count = (table: string, rows: number, fate: DisposalFate) => {
      if (rows > 0) kinds.push({ kind: kindOf(ctx, table), rows, fate });
    };
    // Counted before anything goes: triggers take read models along with the facts they repeat.
    const before = new Map<GuardedTable, number>();
    for (const table of TABLES) before.set(table, await countOf(ctx, table, personId));
    for (const [table, trace] of Object.entries(TRACES))
      if (typeof trace === 'object' && 'sweep' in trace) count(table, await trace.sweep(ctx, leaving), 'DELETED');
    for (const table of await leavesFirst(ctx, TABLES.filter(goes))) await removeFrom(ctx, table, personId);
    for (const table of TABLES) count(table, before.get(table) ?? 0, fateOf(table, way));
    count('audit_event', events, 'STAYS');
    await countFormer(ctx, subject);
    // A trigger may have noted what was on its way out.
    for (const table of ['identity_due'] satisfies OpenTable[])
      await ctx.em.execute(`delete from ${table} where id = ?`, [personId]);
    // What the entity manager still remembers is gone.
    return { kinds, digest: digest.digest() };
  },

  async left(ctx, personId) {
    const kinds: string[] = [];
    for (const table of TABLES)
      if (goes(table) && (await countOf(ctx, table, personId)) > 0) kinds.push(kindOf(ctx, table));
    return kinds;
  },
};

const goes = (table: GuardedTable): boolean => {
  const fate = FATES[table];
  return fate === 'GOES' || 'keeps' in fate;
};

function fateOf(table: GuardedTable, way: DisposalWay): DisposalFate {
  const fate = FATES[table];
  if (COUNTED.includes(table)) return 'COUNTED';
  if (fate === 'GOES') return 'DELETED';
  if ('stays' in fate) return 'STAYS';
  return way === 'ANONYMISE' ? 'ANONYMISED' : 'DELETED';
}

async function countOf(ctx: Ctx, table: GuardedTable, personId: string): Promise<number> {
  const [row] = await readRows(
    ctx,
    sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)} as x where ${aboutPerson(table, personId)}`,
  );
  return row?.n ?? 0;
}

/** Outside the census: emergency accesses, which go, and the trail, which stays. */
async function besides(ctx: Ctx, personId: string): Promise<{ glass: number; events: number }> {
  const [row] = await readRows(
    ctx,
    sql<{
      glass: number;
      events: number;
    }>`select (select count(*)::int from break_glass_grant where person_id = ${personId}::uuid) as glass,
      (select count(*)::int from audit_event where person_id = ${personId}::uuid) as events`,
  );
  return row ?? { glass: 0, events: 0 };
}

/** Ids under which something may be filed elsewhere. Read models have none of their own. */
async function whoLeaves(ctx: Ctx, personId: string): Promise<Leaving> {
  const ids = [personId];
  const importIds = new Set<string>();
  for (const table of TABLES.filter(goes)) {
    const rows = await readRows(
      ctx,
      sql<{
        id: string | null;
        run: string | null;
      }>`select to_jsonb(x) ->> 'id' as id, to_jsonb(x) ->> 'import_id' as run from ${sql.table(table)} as x where ${aboutPerson(table, personId)}`,
    );
    for (const { id, run } of rows) {
      if (id) ids.push(id);
      if (run) importIds.add(run);
    }
  }
  return { personId, ids, importIds: [...importIds] };
}

/** Each row with the name of its table and its length before it, in an order that depends on the rows alone. */
async function addTo(digest: Hmac, ctx: Ctx, table: GuardedTable, personId: string): Promise<void> {
  const rows = await readRows(
    ctx,
    sql<{
      row: string;
    }>`select to_jsonb(x)::text as row from ${sql.table(table)} as x where ${aboutPerson(table, personId)} order by 1`,
  );
  for (const { row } of rows) digest.update(`${table}\n${Buffer.byteLength(row)}\n`).update(row);
}

async function removeFrom(ctx: Ctx, table: GuardedTable, personId: string): Promise<void> {
  await readRows(
    ctx,
    sql<{
      gone: number;
    }>`delete from ${sql.table(table)} as x where ${aboutPerson(table, personId)} returning 1 as gone`,
  );
}

/** Codes, numbers and years of what goes, under ids drawn by lot. */
async function leaveNumbers(ctx: Ctx, personId: string): Promise<void> {
  const subject = randomUUID();
  for (const table of TABLES) {
    const fate = FATES[table];
    if (typeof fate === 'string' || !('keeps' in fate)) continue;
    const types = await columnsOf(ctx, table);
    const facts = fate.keeps.map((name) => {
      const column = sql.ref(`x.${name}`);
      return sql`${name}::text, ${types.get(name) === 'date' ? sql`extract(year from ${column})::int` : column}`;
    });
    await readRows(
      ctx,
      sql<{ left: number }>`insert into anonymous_record (id, subject, area_code, kind, facts)
        select gen_random_uuid(), ${subject}::uuid, p.area_code, ${kindOf(ctx, table)}, jsonb_build_object(${sql.join(facts)})
        from ${sql.table(table)} as x join person p on p.id = ${personId}::uuid where ${aboutPerson(table, personId)} returning 1 as left`,
    );
  }
}
