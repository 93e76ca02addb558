import { GLASS_RULES } from '@xingcheng/shared/access/glass';
import type { Ctx } from '../../access/index.js';
import { CaseFile, owe } from '../../casefile/index.js';
import { Involvement, type GlassBroken } from '../../people/index.js';

/**
 * Whoever owns the file learns at once that somebody else opened it; without a file, the organisation that has had to do with
 * the person longest. The auditor has a queue and needs no task: tasks name persons.
 */
export async function glassToOwner(ctx: Ctx, { grantId, personId, reviewDueOn }: GlassBroken): Promise<void> {
  const file = await ctx.em.findOne(CaseFile, { person: personId });
  const tie = file
    ? null
    : await ctx.em.findOne(
        Involvement,
        { person: personId, endedOn: null },
        { orderBy: { startedOn: 'asc', id: 'asc' } },
      );
  const organisationId = file?.ownerOrganisation.id ?? tie?.organisation.id;
  if (!organisationId) return;
  await owe(ctx, {
    personId,
    chapter: null,
    kind: 'GLASS_NOTICE',
    organisationId,
    accountId: file?.ownerAccountId ?? null,
    dueOn: reviewDueOn,
    source: GLASS_RULES.source,
    recordType: 'BreakGlassGrant',
    recordId: grantId,
  });
}
