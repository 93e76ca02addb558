import type { Actor } from '../src/access/actor.js';
import type { Ctx } from '../src/access/ctx.js';

/** A screener of one hospital in one district, for rules that are looked at without a database. */
export const actorWith = (facts: Partial<Actor> = {}): Actor => ({
  accountId: 'account-1',
  membershipId: 'membership-1',
  name: '周敏',
  role: 'SCREENER',
  organisationId: 'organisation-1',
  organisationName: '龙岗区妇幼保健院',
  organisationKind: 'MCH_HOSPITAL',
  areaCode: '440307',
  language: 'zh',
  ...facts,
});

export const NOW = new Date('2026-11-22T02:00:00Z');

/** As much of a request as a rule looks at. */
export const ctxOf = (actor: Actor, system: string | null = null): Ctx =>
  ({ actor, now: NOW, today: '2026-11-22', who: { system } }) as unknown as Ctx;
