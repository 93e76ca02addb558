import { GLASS_RULES } from '@xingcheng/shared/access/glass';
import type { GlassReason } from '@xingcheng/shared/codes/glass-reason';
import { LockMode } from '@mikro-orm/core';
import { Account, requireFreshSignIn, type Ctx } from '../../access/index.js';
import { Organisation } from '../../organisations/index.js';
import { record } from '../../platform/audit/audit.js';
import { addWorkingDays } from '../../platform/calendar/working-days.js';
import { beyondReach } from '../../platform/db/beyond.js';
import { NotFound, Refused } from '../../platform/graphql/refusal.js';
import { countAttempt, isExhausted, type Limit } from '../../platform/limits/attempts.js';
import { indexesOfNationalId } from '../identity.js';
import { GlassBroken } from '../people.events.js';
import { Person } from '../person.entity.js';
import { canReach } from '../scope.js';
import { BreakGlassGrant } from './break-glass-grant.entity.js';
import { overdueOf } from './break-glass.queries.js';
import { sealWord } from '../../platform/crypto/word.js';
import { newId } from '../../platform/db/base-properties.js';
import { GLASS_REASON } from '../places.js';

const WRONG: Limit = { what: 'break-glass', perHour: GLASS_RULES.wrongPerHour };
const MINUTE_MS = 60_000;

interface Asked {
  identifier: string;
  reason: GlassReason;
  reasonNote: string;
}

/**
 * Opens one person's record to one account for an hour, for reading alone. What is answered before the person is known depends on
 * the account only; a number nobody has and the wrong tries are told to everybody alike, so this is no way to ask who exists.
 */
export async function breakGlass(ctx: Ctx, asked: Asked): Promise<BreakGlassGrant> {
  const reasonNote = requireWords(asked.reasonNote, 'reasonNote');
  await requireFreshSignIn(ctx, GLASS_RULES.freshMinutes);
  const { accountId } = ctx.actor;
  // One after the other: of two at once the second finds what the first has opened, and no wrong number goes uncounted.
  await ctx.em.findOneOrFail(Account, { id: accountId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const count = await overdueOf(ctx, accountId);
  if (count > 0) throw new Refused('GLASS_UNREVIEWED', 'identifier', { count });
  if (await isExhausted(ctx, WRONG, accountId))
    throw new Refused('GLASS_TRIES_SPENT', 'identifier', { count: WRONG.perHour });

  const personId = await personOf(ctx, asked.identifier);
  const open = await ctx.em.findOne(BreakGlassGrant, {
    account: accountId,
    endedAt: null,
    expiresAt: { $gt: ctx.now },
  });
  if (open && open.person.id === personId) return open;
  if (open) throw new Refused('GLASS_OPEN_ALREADY', 'identifier');
  if (!personId) {
    await countAttempt(ctx, WRONG, accountId);
    throw new NotFound('identifier');
  }
  if (await canReach(ctx, 'person.read', personId)) throw new Refused('GLASS_NOT_NEEDED', 'identifier');
  return await opened(ctx, personId, { ...asked, reasonNote });
}

async function opened(ctx: Ctx, personId: string, { reason, reasonNote }: Asked): Promise<BreakGlassGrant> {
  const id = newId();
  const grant = ctx.em.create(BreakGlassGrant, {
    id,
    account: ctx.em.getReference(Account, ctx.actor.accountId),
    role: ctx.actor.role,
    organisation: ctx.em.getReference(Organisation, ctx.actor.organisationId),
    person: ctx.em.getReference(Person, personId),
    reason,
    reasonNoteCell: sealWord(ctx.keys, GLASS_REASON, id, reasonNote),
    grantedAt: ctx.now,
    expiresAt: new Date(ctx.now.getTime() + GLASS_RULES.minutes * MINUTE_MS),
    ruleVersion: GLASS_RULES.version,
    reviewDueOn: addWorkingDays(ctx.today, GLASS_RULES.reviewWorkingDays),
  });
  await ctx.em.flush();
  await record(ctx, [
    {
      deed: 'BREAK_GLASS',
      subjectType: 'BreakGlassGrant',
      subjectId: grant.id,
      personId,
      purpose: reason,
      grantId: grant.id,
    },
  ]);
  await ctx.publish(new GlassBroken(grant.id, personId, grant.reviewDueOn));
  ctx.sessionsChange();
  return grant;
}

/** The one person behind a national ID or the number of a case file, or null. */
function personOf(ctx: Ctx, identifier: string): Promise<string | null> {
  const text = identifier.trim().toUpperCase();
  return beyondReach(
    ctx,
    'an emergency is about somebody who is out of reach; nothing of them is answered',
    async () => {
      const { odd, even } = indexesOfNationalId(ctx.keys, text);
      const isNumber = /^\d{17}[\dX]$/.test(text);
      const [row] = (await ctx.em.execute(
        isNumber
          ? 'select id from person where national_id_index = ? or national_id_index_even = ?'
          : 'select person_id as id from case_file where number = ?',
        isNumber ? [odd, even] : [text],
      )) as { id: string }[];
      return row?.id ?? null;
    },
  );
}

export function requireWords(text: string, field: string): string {
  const said = text.trim();
  if ([...said].length < GLASS_RULES.noteLength)
    throw new Refused('NOTE_TOO_SHORT', field, { min: GLASS_RULES.noteLength });
  return said;
}
