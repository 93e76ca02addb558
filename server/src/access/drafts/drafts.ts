import type { CellPlace } from '../../platform/crypto/cell.js';
import { openCell, sealCell } from '../../platform/crypto/cell.js';
import { Refused } from '../../platform/graphql/refusal.js';
import type { Job } from '../../platform/jobs/jobs.js';
import type { Ctx } from '../ctx.js';
import type { DraftType, KeepDraftInput } from './drafts.types.js';

/** More than any form of ours holds, and nothing to fill a disk with. */
const MOST_CHARACTERS = 60_000;
const MOST_DRAFTS = 50;
const KEPT_DAYS = 30;

const placeOf = (accountId: string, form: string): CellPlace => ({
  table: 'draft',
  column: 'content',
  rowId: `${accountId}|${form}`,
});

export async function draftOf(ctx: Ctx, form: string): Promise<DraftType | null> {
  const { accountId } = ctx.actor;
  const [found] = (await ctx.em.execute(
    'select content, kept_at from draft where account_id = ? and form = ? and kept_at > ?::timestamptz - make_interval(days => ?)',
    [accountId, form, ctx.now, KEPT_DAYS],
  )) as { content: Buffer; kept_at: Date | string }[];
  if (!found) return null;
  const values = JSON.parse(openCell(ctx.keys, placeOf(accountId, form), found.content)) as object;
  return { form, values, keptAt: new Date(found.kept_at) };
}

/** The last word of the same form wins: a draft is nobody's record yet. The oldest give way when there are too many. */
export async function keepDraft(ctx: Ctx, { form, values }: KeepDraftInput): Promise<void> {
  const text = JSON.stringify(values ?? {});
  if (text.length > MOST_CHARACTERS) throw new Refused('DRAFT_TOO_LONG', 'values', { max: MOST_CHARACTERS });
  const { accountId } = ctx.actor;
  await ctx.em.execute(
    `insert into draft (account_id, form, content, kept_at) values (?, ?, ?, ?)
     on conflict (account_id, form) do update set content = excluded.content, kept_at = excluded.kept_at`,
    [accountId, form, sealCell(ctx.keys, placeOf(accountId, form), text), ctx.now],
  );
  await ctx.em.execute(
    'delete from draft where account_id = ? and form in (select form from draft where account_id = ? order by kept_at desc, form offset ?)',
    [accountId, accountId, MOST_DRAFTS],
  );
}

export async function dropDraft(ctx: Ctx, form: string): Promise<void> {
  await ctx.em.execute('delete from draft where account_id = ? and form = ?', [ctx.actor.accountId, form]);
}

/** Every night. Safe to run twice: deletes by age. */
export const forgetDrafts: Job<Ctx> = {
  name: 'forget-drafts',
  schedule: '50 3 * * *',
  handle: async (ctx) => {
    await ctx.em.execute('delete from draft where kept_at < ?::timestamptz - make_interval(days => ?)', [
      ctx.now,
      KEPT_DAYS,
    ]);
  },
};
