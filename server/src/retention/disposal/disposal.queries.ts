import { DisposalStatus } from '@xingcheng/shared/codes/disposal-status';
import { sql } from 'kysely';
import { scopeOf, type Ctx } from '../../access/index.js';
import { reaches } from '../../people/index.js';
import { sealed } from '../../platform/crypto/word.js';
import { beyond } from '../../platform/db/beyond.js';
import { readOne, readPage, type PageRequest } from '../../platform/graphql/page.js';
import { orderOf } from '../../platform/graphql/order.js';
import { openMoves } from '../../platform/machine/machine.js';
import { DECISION_NOTE, PROPOSAL_NOTE } from '../places.js';
import { factsOf } from './decide-disposal.js';
import { Disposal } from './disposal.entity.js';
import { disposalMachine } from './disposal.machine.js';
import type { DisposalPage, DisposalReviewType, DisposalType } from './disposal.types.js';
import { house } from './house.js';

/** Newest first. */
export const DISPOSAL_ORDER = orderOf('disposals');

interface DisposalFilter {
  id?: string | null;
  status?: string | null;
}

export function selectDisposals(ctx: Ctx, { id, status }: DisposalFilter) {
  const known = Object.values(DisposalStatus).find((one) => one === status);
  return sql<DisposalType>`
    select d.id, d.person_id as "personId", p.name as "personName", d.status, d.category, d.way, d.years, d.rule_source as "ruleSource", d.rule_verified as "ruleVerified",
      d.kept_until::text as "keptUntil", a.name as "proposedByName", d.proposed_at as "proposedAt", ${sealed(PROPOSAL_NOTE, 'd')} as "proposalNote", b.name as "decidedByName",
      d.decided_at as "decidedAt", ${sealed(DECISION_NOTE, 'd')} as "decisionNote", d.ended_at as "endedAt", d.stopped_because as "stoppedBecause", c.id as "certificateId", d.version
    from disposal d left join person p on p.id = d.person_id left join account a on a.id = d.proposed_by left join account b on b.id = d.decided_by
      left join deletion_certificate c on c.disposal_id = d.id
    where ${reaches(ctx, 'retention.read', 'd.person_id', 'd.area_code')} ${id ? sql`and d.id = ${id}` : sql``}
      ${status ? (known ? sql`and d.status = ${known}` : sql`and false`) : sql``}`;
}

export function disposalPage(ctx: Ctx, filter: DisposalFilter, page: PageRequest): Promise<DisposalPage> {
  return readPage(ctx, selectDisposals(ctx, filter), DISPOSAL_ORDER, page);
}

export const disposalById = (ctx: Ctx, id: string): Promise<DisposalType | null> =>
  readOne(ctx, selectDisposals(ctx, { id }));

/** Somebody else's proposal cannot be taken back, so it is not offered; one's own decision is shown as refused, with its reason. */
function mayDo(ctx: Ctx, move: string, own: boolean): boolean {
  if (move === 'withdraw') return own && scopeOf(ctx.actor, 'disposal.propose') !== null;
  return (move === 'approve' || move === 'decline') && scopeOf(ctx.actor, 'disposal.decide') !== null;
}

/** What whoever decides looks at; null when absent or out of reach. */
export async function disposalReview(ctx: Ctx, id: string): Promise<DisposalReviewType | null> {
  const shown = await disposalById(ctx, id);
  const disposal = shown && (await ctx.em.findOne(Disposal, { id }));
  if (!shown || !disposal) return null;
  const open = disposal.status === 'PROPOSED' || disposal.status === 'APPROVED';
  return {
    disposal: shown,
    kinds: open
      ? await house().review(
          beyond(ctx, 'what would go is counted, also what other institutions wrote'),
          disposal.personId,
          disposal.way,
        )
      : [],
    openMoves: openMoves(disposalMachine, disposal.status, await factsOf(ctx, disposal), (move) =>
      mayDo(ctx, move, disposal.proposedBy === ctx.who.accountId),
    ),
  };
}
