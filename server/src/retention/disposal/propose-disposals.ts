import { scheduleOn } from '@xingcheng/shared/retention/schedule';
import type { RefusalCode } from '@xingcheng/shared/refusals/index';
import { refusalText } from '@xingcheng/shared/refusals/index';
import type { Ctx } from '../../access/index.js';
import { canReach } from '../../people/index.js';
import { sealWord } from '../../platform/crypto/word.js';
import { newId } from '../../platform/db/base-properties.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { PROPOSAL_NOTE } from '../places.js';
import { dueOf } from '../retention.queries.js';
import { Disposal } from './disposal.entity.js';
import type { ProposeDisposalsInput } from './disposal.inputs.js';
import type { ProposedDisposals, ProposedDisposalType } from './disposal.types.js';

/**
 * Proposes that the records of these persons go. Each is answered for itself: one that is held or not due keeps no other back. Where
 * only one was asked for, its no is the answer.
 */
export async function proposeDisposals(
  ctx: Ctx,
  { personIds, note }: ProposeDisposalsInput,
): Promise<ProposedDisposals> {
  if (!note.trim()) throw new Refused('REASON_REQUIRED', 'note');
  const asked = [...new Set(personIds)].toSorted();
  if (asked.length === 0) throw new Refused('REQUIRED', 'personIds');
  // In one order, so that two who propose the same people come one after the other.
  await ctx.em.execute('select 1 from person where id = any(?::uuid[]) order by id for no key update', [
    `{${asked.join()}}`,
  ]);
  const rows: ProposedDisposalType[] = [];
  for (const personId of asked) {
    const code = await propose(ctx, personId, note.trim());
    rows.push({ personId, code, message: code && refusalText(code, ctx.lang) });
  }
  const [only] = rows;
  if (rows.length === 1 && only?.code) throw new Refused(only.code as RefusalCode, 'personIds');
  return { rows, proposed: rows.filter(({ code }) => !code).length };
}

async function propose(ctx: Ctx, personId: string, proposalNote: string): Promise<RefusalCode | null> {
  if (!(await canReach(ctx, 'disposal.propose', personId))) return 'NOT_FOUND';
  const due = await dueOf(ctx, personId);
  if (!due) return 'DISPOSAL_NOT_DUE';
  if (due.held) return 'DISPOSAL_HELD';
  if (due.disposalStatus) return 'DISPOSAL_OPEN_ALREADY';
  const rule = scheduleOn(ctx.today).find(({ category }) => category === due.category)!;
  const id = newId();
  ctx.em.create(Disposal, {
    id,
    personId,
    areaCode: due.areaCode,
    status: 'PROPOSED',
    category: rule.category,
    way: rule.way,
    years: rule.years,
    ruleSource: rule.source,
    ruleVerified: rule.verified,
    ruleFrom: rule.effectiveFrom,
    keptUntil: due.keptUntil,
    proposedBy: ctx.actor.accountId,
    proposedAt: ctx.now,
    proposalNoteCell: sealWord(ctx.keys, PROPOSAL_NOTE, id, proposalNote),
  });
  await ctx.em.flush();
  return null;
}
