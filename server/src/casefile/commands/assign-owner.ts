import { LockMode } from '@mikro-orm/core';
import { found, requireBackgroundCheck, type Ctx } from '../../access/index.js';
import { requireReach } from '../../people/index.js';
import { NotFound } from '../../platform/graphql/refusal.js';
import { requireVersion } from '../../platform/graphql/version.js';
import { CaseFile } from '../case-file.entity.js';
import { OwnerPeriod } from '../owner-period.entity.js';
import { tell } from '../timeline.js';

/** Names the colleague of the owning organisation who answers for the file. */
export async function assignOwner(
  ctx: Ctx,
  input: { caseFileId: string; version: number; accountId: string },
): Promise<CaseFile> {
  const caseFile = found(
    await ctx.em.findOne(CaseFile, { id: input.caseFileId }, { lockMode: LockMode.PESSIMISTIC_WRITE }),
  );
  await requireReach(ctx, 'case.assign', caseFile.person.id);
  requireVersion(caseFile, input.version, { ownerAccountId: input.accountId });
  const [colleague] = (await ctx.em.execute(
    'select a.name from membership m join account a on a.id = m.account_id where m.account_id = ? and m.organisation_id = ? and (m.ended_on is null or m.ended_on > ?::date)',
    [input.accountId, caseFile.ownerOrganisation.id, ctx.today],
  )) as { name: string }[];
  if (!colleague) throw new NotFound('accountId');
  const organisationId = caseFile.ownerOrganisation.id;
  await requireBackgroundCheck(ctx, { accountId: input.accountId, organisationId }, 'accountId');
  caseFile.ownerAccountId = input.accountId;
  await startOwnerPeriod(ctx, caseFile);
  tell(ctx, {
    personId: caseFile.person.id,
    chapter: null,
    kind: 'OWNER_CHANGED',
    facts: { owner: colleague.name },
    recordType: 'CaseFile',
    recordId: caseFile.id,
  });
  return caseFile;
}

/** The former period ends in the moment the next begins: no gap without an owner. */
export async function startOwnerPeriod(ctx: Ctx, caseFile: CaseFile): Promise<void> {
  const running = await ctx.em.find(OwnerPeriod, { caseFile, endedAt: null });
  for (const period of running) period.endedAt = ctx.now;
  ctx.em.create(OwnerPeriod, {
    caseFile,
    organisation: caseFile.ownerOrganisation,
    accountId: caseFile.ownerAccountId ?? null,
    startedAt: ctx.now,
  });
}
