import { ageInMonths } from '@xingcheng/shared/age/age-in-months';
import { addMonths } from '@xingcheng/shared/age/iso-date';
import { CampaignProgramme } from '@xingcheng/shared/codes/campaign-programme';
import { OrganisationKind } from '@xingcheng/shared/codes/organisation-kind';
import { CN_WARNING_SIGNS } from '@xingcheng/shared/instruments/definitions/cn-warning-signs';
import type { Instrument } from '@xingcheng/shared/instruments/instrument';
import { NATIONAL_PATHWAY } from '@xingcheng/shared/pathway/national-pathway';
import { nodeForAge } from '@xingcheng/shared/pathway/nodes';
import { sql } from 'kysely';
import { found, type Ctx } from '../access/index.js';
import { Person, requireReach } from '../people/index.js';
import { readOne } from '../platform/graphql/page.js';
import { Refused } from '../platform/graphql/refusal.js';
import { Campaign } from './campaign.entity.js';

export interface Subject {
  person: Person;
  screenedOn: string;
  ageMonths: number;
}

/** The person to be screened: within reach, and born by then. Whether the guardian agrees is asked with the programme. */
export async function subjectOf(
  ctx: Ctx,
  { personId, screenedOn = ctx.today }: { personId: string; screenedOn?: string | null },
): Promise<Subject> {
  const on = screenedOn ?? ctx.today;
  await requireReach(ctx, 'screening.record', personId, 'personId');
  const person = found(await ctx.em.findOne(Person, { id: personId }), 'personId');
  if (on > ctx.today) throw new Refused('DATE_IN_FUTURE', 'screenedOn');
  const ageMonths = ageInMonths(person.birthDate, on);
  if (ageMonths < 0) throw new Refused('DATE_ORDER', 'screenedOn');
  return { person, screenedOn: on, ageMonths };
}

/** The age point of a visit by the national pathway; other instruments only have an age range. */
export function nodeOf(instrument: Instrument, { person, ageMonths }: Subject): number | null {
  if (instrument.code === CN_WARNING_SIGNS.code) {
    if (ageMonths >= NATIONAL_PATHWAY.endsAtMonths) throw new Refused('TOO_OLD_FOR_PATHWAY', 'instrument');
    const node = nodeForAge(ageMonths);
    if (node === null)
      throw new Refused('TOO_YOUNG_FOR_PATHWAY', 'screenedOn', {
        date: addMonths(person.birthDate, NATIONAL_PATHWAY.nodes[0]),
      });
    return node;
  }
  const { from, to } = instrument.ageMonths;
  if (ageMonths < from || ageMonths >= to)
    throw new Refused('AGE_OUT_OF_RANGE', 'instrument', { min: from, max: to - 1, age: ageMonths });
  return null;
}

export function programmeOf(campaign: Campaign | null, instrument: Instrument): CampaignProgramme {
  return (
    campaign?.programme ??
    (instrument.code === CN_WARNING_SIGNS.code ? CampaignProgramme.NATIONAL_0_6 : CampaignProgramme.SCHOOL)
  );
}

/** The campaign a screening belongs to: running, using this instrument, with this pupil on one of its rolls. */
export async function campaignFor(
  ctx: Ctx,
  id: string | null | undefined,
  instrument: string,
  { person, screenedOn }: Subject,
): Promise<Campaign | null> {
  if (!id) return null;
  const campaign = found(await ctx.em.findOne(Campaign, { id }), 'campaignId');
  if (!(await isOnRoll(ctx, id, person.id, screenedOn))) throw new Refused('NOT_ON_ROSTER', 'personId');
  if (campaign.status === 'DRAFT') throw new Refused('CAMPAIGN_NOT_OPEN', 'campaignId');
  if (campaign.status !== 'OPEN') throw new Refused('CAMPAIGN_CLOSED', 'campaignId');
  if (!campaign.instruments.includes(instrument)) throw new Refused('INSTRUMENT_NOT_IN_CAMPAIGN', 'instrument');
  return campaign;
}

/**
 * Asked from the child's side: a campaign of the city has thousands of schools, a child has one. A health centre keeps no classes: its
 * roll is whom it has to do with.
 */
async function isOnRoll(ctx: Ctx, campaignId: string, personId: string, on: string): Promise<boolean> {
  const then = (row: string) =>
    sql`${sql.ref(`${row}.started_on`)} <= ${on}::date and (${sql.ref(`${row}.ended_on`)} is null or ${sql.ref(`${row}.ended_on`)} > ${on}::date)`;
  const row = await readOne(
    ctx,
    sql<{ known: boolean }>`select
      exists (select 1 from enrolment e join campaign_school s on s.school_id = e.school_id and s.campaign_id = ${campaignId}
        where e.person_id = ${personId} and ${then('e')})
      or exists (select 1 from involvement i join organisation o on o.id = i.organisation_id and o.kind = ${OrganisationKind.COMMUNITY_HEALTH_CENTRE}
        join campaign_school s on s.school_id = i.organisation_id and s.campaign_id = ${campaignId}
        where i.person_id = ${personId} and ${then('i')}) as known`,
  );
  return row?.known ?? false;
}
