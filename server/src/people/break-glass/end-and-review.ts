import type { GlassVerdict } from '@xingcheng/shared/codes/glass-verdict';
import { LockMode } from '@mikro-orm/core';
import { found, type Ctx } from '../../access/index.js';
import { record } from '../../platform/audit/audit.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { requireVersion } from '../../platform/graphql/version.js';
import { BreakGlassGrant } from './break-glass-grant.entity.js';
import { requireWords } from './break-glass.js';
import { openWord, sealWord } from '../../platform/crypto/word.js';
import { GLASS_VERDICT } from '../places.js';

/** Gives one's own access back before its time. Twice is no mistake: it is over either way. */
export async function endGlass(ctx: Ctx, id: string): Promise<string> {
  const grant = found(
    await ctx.em.findOne(
      BreakGlassGrant,
      { id, account: ctx.actor.accountId },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    ),
  );
  if (grant.endedAt || grant.expiresAt <= ctx.now) return grant.id;
  grant.endedAt = ctx.now;
  await record(ctx, [
    {
      deed: 'END_GLASS',
      subjectType: 'BreakGlassGrant',
      subjectId: grant.id,
      personId: grant.person.id,
      grantId: grant.id,
    },
  ]);
  ctx.sessionsChange();
  return grant.id;
}

interface Review {
  id: string;
  version: number;
  verdict: GlassVerdict;
  verdictNote: string;
}

/** Says whether it was justified: once it is over, by somebody else, and once only. */
export async function reviewGlass(ctx: Ctx, { id, version, verdict, verdictNote }: Review): Promise<string> {
  const note = requireWords(verdictNote, 'verdictNote');
  const grant = found(await ctx.em.findOne(BreakGlassGrant, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  if (grant.account.id === ctx.actor.accountId) throw new Refused('OWN_GLASS', 'id');
  requireVersion(
    grant,
    version,
    { verdict },
    { verdictNote: { yours: note, current: () => openWord(ctx.keys, GLASS_VERDICT, id, grant.verdictNoteCell) } },
  );
  if (grant.reviewedAt) throw new Refused('GLASS_REVIEWED', 'id');
  if (!grant.endedAt && grant.expiresAt > ctx.now) throw new Refused('GLASS_STILL_OPEN', 'id');
  const verdictNoteCell = sealWord(ctx.keys, GLASS_VERDICT, id, note);
  Object.assign(grant, { reviewedAt: ctx.now, reviewedBy: ctx.actor.accountId, verdict, verdictNoteCell });
  await record(ctx, [
    {
      deed: 'REVIEW_GLASS',
      subjectType: 'BreakGlassGrant',
      subjectId: grant.id,
      personId: grant.person.id,
      grantId: grant.id,
      changes: { verdict },
    },
  ]);
  return grant.id;
}
