import { scoreDuplicate, type DuplicateScore } from '@xingcheng/shared/identity/duplicates/score';
import type { Ctx } from '../../access/index.js';
import { newId } from '../../platform/db/base-properties.js';
import { beyondReach } from '../../platform/db/beyond.js';
import { candidatesOf } from './candidates.js';
import { factsOf, pairFingerprint } from './facts.js';

interface Found extends DuplicateScore {
  one: string;
  other: string;
  fingerprint: string;
}

/**
 * Looks anew for duplicates of these persons and leaves the queue as it should be: new pairs come in, points are brought
 * up to date, what no longer looks alike goes out. What was said to be two persons stays said while both identities are
 * as they were; when one has changed, the pair is shown again. Doing it twice changes nothing.
 */
export const lookForDuplicates = (ctx: Ctx, ids: readonly string[]): Promise<number> =>
  beyondReach(ctx, 'the other record of a child may be anywhere in the city', () => look(ctx, ids));

async function look(ctx: Ctx, ids: readonly string[]): Promise<number> {
  await ctx.em.flush();
  const candidates = await candidatesOf(ctx, ids);
  const facts = await factsOf(ctx, [...new Set(candidates.flatMap(({ id, otherId }) => [id, otherId]))]);
  const found = new Map<string, Found>();
  for (const { id, otherId } of candidates) {
    const [one = id, other = otherId] = [id, otherId].toSorted();
    const [mine, theirs] = [facts.get(one), facts.get(other)];
    if (!mine || !theirs || found.has(one + other)) continue;
    const scored = scoreDuplicate(mine, theirs);
    if (scored.band) found.set(one + other, { ...scored, one, other, fingerprint: pairFingerprint(ctx, mine, theirs) });
  }
  await keep(
    ctx,
    ids,
    [...found.values()].toSorted((a, b) => (a.one + a.other < b.one + b.other ? -1 : 1)),
  );
  return found.size;
}

/** In one order for everybody, so that two who look at once wait for each other instead of blocking each other. */
async function keep(ctx: Ctx, ids: readonly string[], found: readonly Found[]): Promise<void> {
  const rows = found.map(({ one, other, score, band, reasons, version, fingerprint }) => ({
    id: newId(),
    one_id: one,
    other_id: other,
    score,
    band,
    reasons,
    weights: version,
    fingerprint,
  }));
  const json = JSON.stringify(rows);
  if (rows.length > 0)
    await ctx.em.execute(
      `insert into possible_duplicate as d (id, created_at, updated_at, version, one_id, other_id, score, band, reasons, weights_version, state, found_on, fingerprint)
     select r.id, ?, ?, 1, r.one_id, r.other_id, r.score, r.band, r.reasons, r.weights, 'OPEN', ?::date, r.fingerprint
     from jsonb_to_recordset(?::jsonb) as r(id uuid, one_id uuid, other_id uuid, score int, band text, reasons jsonb, weights text, fingerprint text)
     on conflict (one_id, other_id) do update set score = excluded.score, band = excluded.band, reasons = excluded.reasons, weights_version = excluded.weights_version,
       state = case when d.fingerprint = excluded.fingerprint then d.state else 'OPEN' end,
       found_on = case when d.fingerprint = excluded.fingerprint then d.found_on else excluded.found_on end,
       fingerprint = excluded.fingerprint, version = d.version + 1, updated_at = excluded.updated_at
     where (d.score, d.fingerprint, d.weights_version) is distinct from (excluded.score, excluded.fingerprint, excluded.weights_version)`,
      [ctx.now, ctx.now, ctx.today, json],
    );
  await ctx.em.execute(
    `delete from possible_duplicate d where d.state = 'OPEN' and (d.one_id = any(?::uuid[]) or d.other_id = any(?::uuid[]))
       and not exists (select 1 from jsonb_to_recordset(?::jsonb) as r(one_id uuid, other_id uuid) where r.one_id = d.one_id and r.other_id = d.other_id)`,
    [`{${ids.join()}}`, `{${ids.join()}}`, json],
  );
}
