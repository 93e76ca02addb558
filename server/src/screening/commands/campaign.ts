import { LockMode } from '@mikro-orm/core';
import { CampaignStatus } from '@xingcheng/shared/codes/campaign-status';
import { RollStatus } from '@xingcheng/shared/codes/roll-status';
import type { Programme } from '@xingcheng/shared/pathway/programme';
import { findProgramme, programmeInForce } from '@xingcheng/shared/pathway/programmes';
import { CITY, found, isCityWide, type Ctx } from '../../access/index.js';
import { Organisation } from '../../organisations/index.js';
import { NotFound, Refused } from '../../platform/graphql/refusal.js';
import { requireVersion } from '../../platform/graphql/version.js';
import { decide } from '../../platform/machine/machine.js';
import { CampaignSchool } from '../campaign-school.entity.js';
import { Campaign } from '../campaign.entity.js';
import { campaignMachine } from '../campaign.machine.js';
import { instrumentOf } from '../derive.js';
import { AT_ONCE, FILL_ROLL_JOB } from '../roll/roll-jobs.js';
import { rollSize } from '../roll/roll-size.js';
import { Screening } from '../screening.entity.js';
import type { MoveCampaignInput, OpenCampaignInput } from '../screening.inputs.js';

/**
 * Plans a campaign over an area or a list of schools. It starts as a draft; `moveCampaign` opens it. The roll of a city is filled in
 * the background, and the plan cannot be opened before it is complete.
 */
export async function openCampaign(ctx: Ctx, input: OpenCampaignInput): Promise<Campaign> {
  const areaCode = input.areaCode ?? ctx.actor.areaCode;
  if (!isCityWide(ctx.actor) && areaCode !== ctx.actor.areaCode) throw new Refused('NOT_ALLOWED', 'areaCode');
  if (input.endsOn < input.startsOn) throw new Refused('DATE_ORDER', 'endsOn');
  for (const key of input.instruments) instrumentOf(key);
  const programme = editionFor(input);
  const schools = await schoolsIn(ctx, input, areaCode, programme);
  const ids = schools.map((one) => one.id);
  const atOnce = (await rollSize(ctx, ids, input.schoolYear, AT_ONCE + 1)) <= AT_ONCE;
  const campaign = ctx.em.create(Campaign, {
    name: input.name.trim(),
    schoolYear: input.schoolYear,
    programme: input.programme,
    programmeVersion: programme.version,
    areaCode,
    instruments: [...new Set(input.instruments)],
    startsOn: input.startsOn,
    endsOn: input.endsOn,
    status: CampaignStatus.DRAFT,
    organisationId: ctx.actor.organisationId,
    rollStatus: atOnce ? RollStatus.READY : RollStatus.FILLING,
  });
  for (const school of schools) ctx.em.create(CampaignSchool, { campaign, school, filled: atOnce });
  await ctx.em.flush();
  if (!atOnce) await ctx.jobs.send(ctx.em, FILL_ROLL_JOB, { campaignId: campaign.id });
  return campaign;
}

/** The edition that was asked for, or the one in force on the first day. */
function editionFor({ programme, programmeVersion, startsOn }: OpenCampaignInput): Programme {
  const edition = programmeInForce(programme, startsOn);
  const asked = programmeVersion ? findProgramme(programme, programmeVersion) : edition;
  if (!asked || asked.effectiveFrom > startsOn || (asked.effectiveTo !== null && asked.effectiveTo <= startsOn))
    throw new Refused('PROGRAMME_NOT_IN_FORCE', 'programmeVersion');
  return asked;
}

async function schoolsIn(
  ctx: Ctx,
  input: OpenCampaignInput,
  areaCode: string,
  programme: Programme,
): Promise<Organisation[]> {
  const named = input.schoolIds?.length ? { id: { $in: input.schoolIds } } : {};
  const area = areaCode === CITY ? {} : { areaCode };
  const schools = await ctx.em.find(Organisation, {
    kind: { $in: [...programme.rollKinds] },
    closedOn: null,
    ...area,
    ...named,
  });
  if (input.schoolIds && schools.length < new Set(input.schoolIds).size) throw new NotFound('schoolIds');
  if (schools.length === 0) throw new Refused('CAMPAIGN_WITHOUT_SCHOOL', 'areaCode');
  return schools;
}

/** Opens, closes, reopens or calls off a campaign. */
export async function moveCampaign(ctx: Ctx, input: MoveCampaignInput): Promise<Campaign> {
  const campaign = found(await ctx.em.findOne(Campaign, { id: input.id }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  if (!isCityWide(ctx.actor) && campaign.areaCode !== ctx.actor.areaCode) throw new NotFound();
  requireVersion(campaign, input.version, { status: input.move });
  const screened = await ctx.em.count(Screening, { campaign, status: { $in: ['RECORDED', 'SCORED'] } });
  const { endsOn, rollStatus } = campaign;
  const facts = { endsOn, today: ctx.today, screened, rollStatus };
  campaign.status = decide(campaignMachine, input.move, campaign.status, facts, input.reason);
  await ctx.em.flush();
  return campaign;
}
