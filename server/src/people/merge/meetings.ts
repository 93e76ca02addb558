import type { MergeOutcome } from '@xingcheng/shared/codes/merge-outcome';
import type { Ctx } from '../../access/index.js';
import type { MergeRule } from '../../platform/merge-rule.js';
import type { Link, Uniqueness } from './catalogue.js';
import { ruleOf, samenessRules } from './rules.js';

/** Two rows that one person cannot both have, and what the rule makes of them. */
export interface Meeting {
  rule: MergeRule;
  table: string;
  /** The survivor's row and the other's. */
  a: string;
  b: string;
  outcome: MergeOutcome;
  /** Whether b stays instead of a. */
  keepOther: boolean;
  /** Of END_EARLIER: whose period ends, and when. */
  endsA: boolean;
  endOn: string | null;
  endBefore: string | null;
}

interface Pair {
  survivorId: string;
  mergedId: string;
}

export async function meetingsOf(
  ctx: Ctx,
  pair: Pair,
  links: readonly Link[],
  uniqueness: readonly Uniqueness[],
): Promise<Meeting[]> {
  const found: Meeting[] = [];
  for (const one of uniqueness) found.push(...(await meet(ctx, pair, one, ruleOf(one.name))));
  for (const rule of samenessRules()) {
    const link = links.find(({ table }) => table === rule.same?.table);
    if (link && rule.same)
      found.push(
        ...(await meet(
          ctx,
          pair,
          { table: link.table, person: link.column, where: null, keys: [] },
          rule,
          rule.same.when,
        )),
      );
  }
  return found;
}

async function meet(
  ctx: Ctx,
  { survivorId, mergedId }: Pair,
  { table, person, where, keys }: Pick<Uniqueness, 'table' | 'person' | 'where' | 'keys'>,
  rule: MergeRule,
  same = 'true',
): Promise<Meeting[]> {
  const side = `select t.*, ${['true as k0', ...keys.map((key, n) => `(${key.expression}) as k${n + 1}`)].join(', ')} from "${table}" t where "${person}" = ? ${where ? `and ${where}` : ''}`;
  const on = [same, ...keys.map((key, n) => `a.k${n + 1} ${key.operator} b.k${n + 1}`)].join(' and ');
  const [from, until] = rule.period ?? [];
  const period = from
    ? `a."${from}"::text as "fromA", b."${from}"::text as "fromB", a."${until}"::text as "untilA", b."${until}"::text as "untilB"`
    : 'null as "fromA"';
  const rows = (await ctx.em.execute(
    `select a.id as a, b.id as b, coalesce(${rule.keepOther ?? 'false'}, false) as "keepOther", coalesce(${rule.refusedWhen ?? 'false'}, false) as refused,
       coalesce(${rule.keepOneWhen ?? 'false'}, false) as "keepOne", ${period} from (${side}) a join (${side}) b on ${on} order by a.id, b.id`,
    [survivorId, mergedId],
  )) as Row[];
  return rows.map((row) => decide(row, rule, table));
}

interface Row {
  a: string;
  b: string;
  keepOther: boolean;
  refused: boolean;
  keepOne: boolean;
  fromA: string | null;
  fromB?: string;
  untilA?: string | null;
  untilB?: string | null;
}

function decide(row: Row, rule: MergeRule, table: string): Meeting {
  const { a, b, keepOther, fromA } = row;
  const meeting = { rule, table, a, b, keepOther, endsA: false, endOn: null, endBefore: null };
  if (rule.refusedWhen ? row.refused : rule.outcome === 'REFUSED') return { ...meeting, outcome: 'REFUSED' };
  if (rule.outcome !== 'END_EARLIER' || row.keepOne || fromA === row.fromB || !fromA || !row.fromB)
    return { ...meeting, outcome: 'KEEP_ONE' };
  const endsA = fromA < row.fromB;
  return {
    ...meeting,
    outcome: 'END_EARLIER',
    endsA,
    endOn: endsA ? row.fromB : fromA,
    endBefore: (endsA ? row.untilA : row.untilB) ?? null,
  };
}
