import { addDays } from '@xingcheng/shared/age/iso-date';
import type { AffectedBecause } from '@xingcheng/shared/codes/affected-because';
import type { Chapter } from '@xingcheng/shared/codes/chapter';
import { HANDOFF_CLOCKS, HANDOFF_SOURCE } from '@xingcheng/shared/handoffs/handoff-clocks';
import type { Ctx } from '../../access/index.js';
import { CaseFile, owe, settleTasks, tell } from '../../casefile/index.js';
import { tiedTo } from '../../monitoring/index.js';
import { dutyHolder, Organisation, type LicenceLapsed, type LicenceRestored } from '../../organisations/index.js';
import { Person } from '../../people/index.js';

const CHAPTER: Record<AffectedBecause, Chapter> = {
  STAY: 'RESIDENCE',
  OFFER: 'RESIDENCE',
  REFERRAL: 'REFERRAL',
  PLAN: 'INTERVENTION',
};

/** Whoever lives, waits or is treated there needs somebody who decides where to go on: the owner of each case, by a day. */
export async function licenceLapsed(ctx: Ctx, event: LicenceLapsed): Promise<void> {
  const organisation = await ctx.em.findOneOrFail(Organisation, { id: event.organisationId });
  const dueOn = addDays(ctx.today, HANDOFF_CLOCKS.licenceLapsedDays);
  for (const { personId, because } of await tiedTo(ctx, organisation.id)) {
    const owner = await ownerOf(ctx, personId);
    const [first] = because;
    if (!owner || !first) continue;
    const record = { recordType: 'Licence', recordId: event.licenceId };
    const chapter = CHAPTER[first];
    await owe(ctx, { personId, chapter, kind: 'LICENCE_LAPSED', ...owner, dueOn, source: HANDOFF_SOURCE, ...record });
    tell(ctx, {
      personId,
      chapter,
      kind: 'LICENCE_LAPSED',
      happenedOn: event.lapsedOn,
      facts: { facility: organisation.name, decideBy: dueOn },
      ...record,
    });
  }
}

/** The licence runs again: nobody has to go on elsewhere. */
export async function licenceRestored(ctx: Ctx, event: LicenceRestored): Promise<void> {
  await settleTasks(ctx, event.licenceId, ['LICENCE_LAPSED'], 'CANCELLED');
}

interface Owner {
  organisationId: string;
  accountId: string | null;
}

/** The owner of the case; without a file the federation of the person's district. */
async function ownerOf(ctx: Ctx, personId: string): Promise<Owner | null> {
  const file = await ctx.em.findOne(CaseFile, { person: personId });
  if (file) return { organisationId: file.ownerOrganisation.id, accountId: file.ownerAccountId ?? null };
  const { areaCode } = await ctx.em.findOneOrFail(Person, { id: personId });
  const organisationId = await dutyHolder(ctx, ['FEDERATION'], areaCode);
  return organisationId ? { organisationId, accountId: null } : null;
}
