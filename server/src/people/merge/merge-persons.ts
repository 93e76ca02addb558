import { LockMode } from '@mikro-orm/core';
import { found, type Ctx } from '../../access/index.js';
import { record } from '../../platform/audit/audit.js';
import { newId } from '../../platform/db/base-properties.js';
import { beyondReach } from '../../platform/db/beyond.js';
import { NotFound, Refused } from '../../platform/graphql/refusal.js';
import { requireVersion } from '../../platform/graphql/version.js';
import { lookForDuplicates } from '../duplicates/look-for.js';
import { PersonsMerged } from '../people.events.js';
import { Person } from '../person.entity.js';
import { requireReach } from '../scope.js';
import { carryOut, remember } from './carry-out.js';
import { changesOf, checkTaken, writeFields } from './fields.js';
import type { MergePersonsInput } from './merge.inputs.js';
import { refusalOf } from './refusal-of.js';
import { PersonMerge } from './person-merge.entity.js';
import { planMerge } from './plan.js';
import { sealWord } from '../../platform/crypto/word.js';
import { MERGE_REASON } from '../places.js';

/**
 * Makes two records one, in one transaction: every link of the one goes to the other, the chosen fields are taken over,
 * the row of the one is put away. Two who do it at once wait for each other, and the second finds nobody to merge.
 */
export const mergePersons = (ctx: Ctx, input: MergePersonsInput): Promise<string> =>
  beyondReach(ctx, 'every link of both persons moves, also those of other institutions', () => makeOne(ctx, input));

async function makeOne(ctx: Ctx, input: MergePersonsInput): Promise<string> {
  const { survivorId, mergedId, taken } = input;
  if (survivorId === mergedId) throw new Refused('INVALID_VALUE', 'mergedId');
  await requireReach(ctx, 'person.merge', survivorId, 'survivorId');
  await refuseIfMergedAlready(ctx, survivorId, mergedId);
  await requireReach(ctx, 'person.merge', mergedId, 'mergedId');
  const { survivor, merged } = await lockBoth(ctx, survivorId, mergedId);
  requireVersion(survivor, input.survivorVersion, {});
  requireVersion(merged, input.mergedVersion, {});
  checkTaken(ctx, survivor, merged, taken);
  const fields = changesOf(ctx, survivor, merged, taken);
  const plan = await planMerge(ctx, survivorId, mergedId);
  const [blocked] = plan.refused;
  if (blocked) throw refusalOf(blocked, plan.refused);
  const [{ row }] = (await ctx.em.execute('select to_jsonb(p) as row from person p where id = ?', [mergedId])) as [
    { row: Record<string, unknown> },
  ];
  const id = newId();
  const merge = ctx.em.create(PersonMerge, {
    id,
    survivor,
    survivorThen: survivorId,
    mergedId,
    state: 'MERGED',
    mergedOn: ctx.today,
    mergedBy: ctx.who.accountId,
    reasonCell: sealWord(ctx.keys, MERGE_REASON, id, input.reason),
    taken,
    survivorFields: fields,
    tombstone: row,
  });
  await ctx.em.flush();
  const written = await carryOut(ctx, plan, survivorId, mergedId);
  await ctx.em.execute('delete from person where id = ?', [mergedId]);
  await writeFields(ctx, survivorId, Object.fromEntries(Object.entries(fields).map(([key, one]) => [key, one.after])));
  await remember(ctx, merge.id, written);
  await ctx.em.execute(
    "update possible_duplicate set state = 'MERGED', version = version + 1, updated_at = ? where one_id = ? and other_id = ?",
    [ctx.now, ...[survivorId, mergedId].toSorted()],
  );
  // What was read before the merge is no longer what the tables say.
  ctx.em.clear();
  await record(ctx, [
    deed('MERGE', survivorId, merge.id, input, written.length),
    deed('MERGE', mergedId, merge.id, input, written.length),
  ]);
  await lookForDuplicates(ctx, [survivorId]);
  await ctx.publish(new PersonsMerged(survivorId, mergedId, merge.id, written.length, 'MERGED'));
  return merge.id;
}

const deed = (name: string, personId: string, id: string, input: MergePersonsInput, links: number) => ({
  deed: name,
  subjectType: 'PersonMerge',
  subjectId: id,
  personId,
  changes: { survivor: input.survivorId, merged: input.mergedId, taken: input.taken, links },
});

/** In the order of their ids, so that A into B and B into A cannot wait for each other for ever. */
async function lockBoth(ctx: Ctx, survivorId: string, mergedId: string): Promise<{ survivor: Person; merged: Person }> {
  const locked = await ctx.em.find(
    Person,
    { id: { $in: [survivorId, mergedId] } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' }, refresh: true },
  );
  const survivor = found(locked.find((one) => one.id === survivorId) ?? null, 'survivorId');
  const merged = locked.find((one) => one.id === mergedId);
  if (merged) return { survivor, merged };
  await refuseIfMergedAlready(ctx, survivorId, mergedId);
  throw new NotFound('mergedId');
}

async function refuseIfMergedAlready(ctx: Ctx, survivorId: string, mergedId: string): Promise<void> {
  const [known] = (await ctx.em.execute(
    "select id from person_merge where merged_id = ? and survivor_id = ? and state = 'MERGED'",
    [mergedId, survivorId],
  )) as { id: string }[];
  if (known) throw new Refused('ALREADY_MERGED', 'mergedId');
}
