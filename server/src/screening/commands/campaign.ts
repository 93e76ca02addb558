import { LockMode } from '@mikro-orm/core';
import { CampaignProgramme } from '@xingcheng/shared/codes/campaign-programme';
import { CampaignStatus } from '@xingcheng/shared/codes/campaign-status';
import { SCHOOL_KINDS, type OrganisationKind } from '@xingcheng/shared/codes/organisation-kind';
import { NATIONAL_PATHWAY } from '@xingcheng/shared/pathway/national-pathway';
import { SCHOOL_PROGRAMME } from '@xingcheng/shared/pathway/school-programme';
import { CITY, found, isCityWide, type Ctx } from '../../access/index.js';
import { Organisation } from '../../organisations/index.js';
import { NotFound, Refused } from '../../platform/graphql/refusal.js';
import { requireVersion } from '../../platform/graphql/version.js';
import { decide } from '../../platform/machine/machine.js';
import { CampaignSchool } from '../campaign-school.entity.js';
import { Campaign } from '../campaign.entity.js';
import { campaignMachine } from '../campaign.machine.js';
import { instrumentOf } from '../derive.js';
import type { MoveCampaignInput, OpenCampaignInput } from '../screening.inputs.js';

const KINDS: Record<CampaignProgramme, readonly OrganisationKind[]> = {
  NATIONAL_0_6: ['KINDERGARTEN'],
  KINDERGARTEN: ['KINDERGARTEN'],
  SCHOOL: SCHOOL_KINDS.filter((kind) => kind !== 'KINDERGARTEN'),
};

/** Plans a campaign over an area or a list of schools. It starts as a draft; `moveCampaign` opens it. */
export async function openCampaign(ctx: Ctx, input: OpenCampaignInput): Promise<Campaign> {
  const areaCode = input.areaCode ?? ctx.actor.areaCode;
  if (!isCityWide(ctx.actor) && areaCode !== ctx.actor.areaCode) throw new Refused('NOT_ALLOWED', 'areaCode');
  if (input.endsOn < input.startsOn) throw new Refused('DATE_ORDER', 'endsOn');
  for (const key of input.instruments) instrumentOf(key);
  const schools = await schoolsIn(ctx, input, areaCode);
  const campaign = ctx.em.create(Campaign, {
    name: input.name.trim(),
    schoolYear: input.schoolYear,
    programme: input.programme,
    programmeVersion: input.programme === 'NATIONAL_0_6' ? NATIONAL_PATHWAY.id : SCHOOL_PROGRAMME.id,
    areaCode,
    instruments: [...new Set(input.instruments)],
    startsOn: input.startsOn,
    endsOn: input.endsOn,
    status: CampaignStatus.DRAFT,
    organisationId: ctx.actor.organisationId,
  });
  for (const school of schools) ctx.em.create(CampaignSchool, { campaign, school });
  await ctx.em.flush();
  return campaign;
}

async function schoolsIn(ctx: Ctx, input: OpenCampaignInput, areaCode: string): Promise<Organisation[]> {
  const named = input.schoolIds?.length ? { id: { $in: input.schoolIds } } : {};
  const area = areaCode === CITY ? {} : { areaCode };
  const schools = await ctx.em.find(Organisation, {
    kind: { $in: [...KINDS[input.programme]] },
    closedOn: null,
    ...area,
    ...named,
  });
  if (input.schoolIds && schools.length < new Set(input.schoolIds).size) throw new NotFound('schoolIds');
  if (schools.length === 0) throw new Refused('CAMPAIGN_WITHOUT_SCHOOL', 'areaCode');
  return schools;
}

/** Opens, closes or reopens a campaign. */
export async function moveCampaign(ctx: Ctx, input: MoveCampaignInput): Promise<Campaign> {
  const campaign = found(await ctx.em.findOne(Campaign, { id: input.id }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  if (!isCityWide(ctx.actor) && campaign.areaCode !== ctx.actor.areaCode) throw new NotFound();
  requireVersion(campaign, input.version, { status: input.move });
  campaign.status = decide(campaignMachine, input.move, campaign.status, {}, input.reason);
  await ctx.em.flush();
  return campaign;
}
