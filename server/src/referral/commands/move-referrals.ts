import type { Ctx } from '../../access/index.js';
import { forgetRecorded, writeRecorded } from '../../platform/audit/audit.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { asValue } from '../../platform/graphql/results.js';
import { Person } from '../../people/index.js';
import type { MoveReferralsInput } from '../referral.inputs.js';
import type { ReferralMoveRow, ReferralMoves } from '../referral.types.js';
import { referralJustRead } from '../referral.queries.js';
import { moveReferral } from './move-referral.js';

/** One move for many referrals. Each row is done or refused by itself: a refused one leaves nothing behind and stops nobody else. */
export async function moveReferrals(
  ctx: Ctx,
  { rows, move, appointmentOn }: MoveReferralsInput,
): Promise<ReferralMoves> {
  const seen = new Set<string>();
  for (const { id } of rows) {
    if (seen.has(id)) throw new Refused('INVALID_VALUE', 'rows');
    seen.add(id);
  }
  const done = new Map<string, ReferralMoveRow>();
  // In one order for everybody: two who move the same rows wait for each other and never crosswise.
  for (const row of rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    done.set(row.id, await moveOne(ctx, { ...row, move, appointmentOn: appointmentOn ?? null }));
  const answers = rows.map(({ id }) => done.get(id)!);
  const moved = answers.filter((one) => one.moved).length;
  return { rows: answers, moved, refused: answers.length - moved };
}

async function moveOne(ctx: Ctx, input: Parameters<typeof moveReferral>[1]): Promise<ReferralMoveRow> {
  await ctx.em.flush();
  await writeRecorded(ctx.em);
  await ctx.em.execute('savepoint one_row');
  try {
    const referral = await moveReferral(ctx, input);
    await ctx.em.flush();
    const person = await ctx.em.findOneOrFail(Person, { id: referral.person.id });
    await ctx.em.execute('release savepoint one_row');
    return { id: input.id, personName: person.name, moved: true, code: null, message: null };
  } catch (error) {
    const no = asValue(error, ctx) as { code: string; message: string } | null;
    if (!no) throw error;
    await ctx.em.execute('rollback to savepoint one_row');
    forgetRecorded(ctx.em);
    ctx.em.clear();
    return { id: input.id, personName: await nameOf(ctx, input.id), moved: false, code: no.code, message: no.message };
  }
}

/** Only of a row the reader could see: what is out of reach stays nameless. */
async function nameOf(ctx: Ctx, id: string): Promise<string | null> {
  return (await referralJustRead(ctx, id))?.personName ?? null;
}
