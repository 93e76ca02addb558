import { plannedPresence } from '@xingcheng/shared/employment/coach';
import { retentionMilestones } from '@xingcheng/shared/employment/retention';
import { sql } from 'kysely';
import { scopeOf, type Ctx } from '../access/index.js';
import { areaName } from '../organisations/index.js';
import { canReach, reaches } from '../people/index.js';
import { readOne, readPage, readRows, type PageRequest } from '../platform/graphql/page.js';
import { orderOf } from '../platform/graphql/order.js';
import { match, type JobFacts, type ProfileFacts } from './match.js';
import type {
  CoachAssignmentType,
  CoachPerson,
  EmploymentPage,
  EmploymentType,
  JobMatch,
  JobPage,
  JobType,
  MilestoneType,
  PersonEmployment,
  VisitType,
  VocationalProfileType,
} from './employment.types.js';

export const JOB_ORDER = orderOf('jobs');
export const EMPLOYMENT_ORDER = orderOf('employments');

/** Jobs hold no person's data; every reader of the room sees the whole city's. */
export function selectJobs(ctx: Ctx, filter: { status?: string | null; employerId?: string | null; id?: string }) {
  return sql<JobType & { areaCode: string }>`
    select j.id, o.id as "employerId", o.name as "employerName", o.area_code as "areaCode", coalesce(${areaName(ctx, 'a')}, o.area_code) as "areaName", j.title, j.track, j.form, j.tasks, j.skills_needed as "skillsNeeded", j.noise,
      j.social_contact as "socialContact", j.hours_per_week as "hoursPerWeek", j.status
    from job j join organisation o on o.id = j.employer_id left join management_area a on a.code = o.area_code
    where true ${filter.id ? sql`and j.id = ${filter.id}` : sql``} ${filter.status ? sql`and j.status = ${filter.status}` : sql``} ${filter.employerId ? sql`and o.id = ${filter.employerId}` : sql``}`;
}

export const jobPage = (ctx: Ctx, filter: Parameters<typeof selectJobs>[1], page: PageRequest): Promise<JobPage> =>
  readPage(ctx, selectJobs(ctx, filter), JOB_ORDER, page);
export const jobById = (ctx: Ctx, id: string): Promise<JobType | null> => readOne(ctx, selectJobs(ctx, { id }));

export function selectEmployments(
  ctx: Ctx,
  filter: { running?: boolean | null; status?: string | null; personId?: string; id?: string },
) {
  return sql<EmploymentType>`
    select e.id, p.id as "personId", p.name as "personName", o.name as "employerName", j.title, j.form, e.status, e.starts_on::text as "startsOn", e.ended_on::text as "endedOn", e.end_reason as "endReason",
      e.hours_per_week as "hoursPerWeek", w.name as "coachName", (coalesce(e.ended_on, ${ctx.today}::date) - e.starts_on)::int as days, e.version
    from employment e join person p on p.id = e.person_id join job j on j.id = e.job_id join organisation o on o.id = j.employer_id
    left join coach_assignment c on c.person_id = p.id and c.ended_on is null left join account w on w.id = c.coach_id
    where ${reaches(ctx, 'employment.read', 'p.id', 'p.area_code')}
      ${filter.id ? sql`and e.id = ${filter.id}` : sql``}
      ${filter.personId ? sql`and p.id = ${filter.personId}` : sql``}
      ${filter.status ? sql`and e.status = ${filter.status}` : sql``}
      ${filter.running === true ? sql`and e.ended_on is null` : sql``}
      ${filter.running === false ? sql`and e.ended_on is not null` : sql``}`;
}

export const employmentPage = (
  ctx: Ctx,
  filter: Parameters<typeof selectEmployments>[1],
  page: PageRequest,
): Promise<EmploymentPage> => readPage(ctx, selectEmployments(ctx, filter), EMPLOYMENT_ORDER, page);
export const employmentById = (ctx: Ctx, id: string): Promise<EmploymentType | null> =>
  readOne(ctx, selectEmployments(ctx, { id }));

export function newestProfile(ctx: Ctx, personId: string): Promise<VocationalProfileType | null> {
  return readOne(
    ctx,
    sql<VocationalProfileType>`
    select v.id, v.written_on::text as "writtenOn", v.wish, v.track, v.skills, v.interests, v.noise_tolerance as "noiseTolerance", v.social_tolerance as "socialTolerance",
      v.hours_per_week as "hoursPerWeek", v.travels_alone as "travelsAlone"
    from vocational_profile v where v.person_id = ${personId} order by v.written_on desc, v.id desc limit 1`,
  );
}

/** Open jobs of the city by how they fit, failed must-haves last; at most 50. Null when the person is out of reach. */
export async function jobMatches(ctx: Ctx, personId: string): Promise<JobMatch[] | null> {
  if (!(await canReach(ctx, 'match.read', personId))) return null;
  const profile = await newestProfile(ctx, personId);
  const person = await readOne(
    ctx,
    sql<{ areaCode: string }>`select area_code as "areaCode" from person where id = ${personId}`,
  );
  if (!profile || !person) return [];
  const jobs = await readRows(ctx, selectJobs(ctx, { status: 'OPEN' }));
  const facts: ProfileFacts = { ...profile, areaCode: person.areaCode };
  return jobs
    .map((job) => ({ job, ...match(facts, job as JobFacts) }))
    .sort((a, b) => a.failed.length - b.failed.length || b.score - a.score || a.job.id.localeCompare(b.job.id))
    .slice(0, 50);
}

/** The employment chapter of a person; null when it is out of reach. */
export async function personEmployment(ctx: Ctx, personId: string): Promise<PersonEmployment | null> {
  if (!(await canReach(ctx, 'employment.read', personId))) return null;
  const [profile, coaches, employments, visits, milestones] = await Promise.all([
    newestProfile(ctx, personId),
    readRows(
      ctx,
      sql<CoachAssignmentType>`
      select a.name as "coachName", o.name as "organisationName", c.phase, c.started_on::text as "startedOn", c.ended_on::text as "endedOn"
      from coach_assignment c join account a on a.id = c.coach_id join organisation o on o.id = c.organisation_id where c.person_id = ${personId} order by c.started_on desc, c.id desc`,
    ),
    readRows(
      ctx,
      sql<EmploymentType>`select * from (${selectEmployments(ctx, { personId })}) q order by q."startsOn" desc, q.id desc`,
    ),
    readRows(
      ctx,
      sql<VisitType>`
      select v.id, v.held_on::text as "heldOn", v.minutes, v.activities, v.place, a.name as "coachName", v.next_contact_on::text as "nextContactOn"
      from visit v left join account a on a.id = v.coach_id where v.person_id = ${personId} order by v.held_on desc, v.id desc limit 30`,
    ),
    milestonesOf(ctx, personId),
  ]);
  const may = (action: Parameters<typeof scopeOf>[1]) => scopeOf(ctx.actor, action) !== null;
  return {
    personId,
    profile,
    coaches,
    employments,
    visits,
    milestones,
    abilities: {
      writeProfile: may('profile.write'),
      assignCoach: may('coach.assign'),
      manage: may('employment.start'),
      logVisit: may('visit.log'),
    },
  };
}

export async function milestonesOf(ctx: Ctx, personId: string): Promise<MilestoneType[]> {
  const spells = await readRows(
    ctx,
    sql<{
      from: string;
      to: string | null;
    }>`select starts_on::text as "from", ended_on::text as "to" from employment where person_id = ${personId} order by starts_on`,
  );
  const confirmed = await readRows(
    ctx,
    sql<{ milestone: string; confirmedOn: string; startsOn: string }>`
    select r.milestone, r.confirmed_on::text as "confirmedOn", e.starts_on::text as "startsOn" from retention_check r join employment e on e.id = r.employment_id where e.person_id = ${personId}`,
  );
  return retentionMilestones(spells, ctx.today).map((one) => ({
    ...one,
    confirmedOn:
      confirmed.find((check) => check.milestone === one.milestone && check.confirmedOn >= one.dueOn)?.confirmedOn ??
      null,
  }));
}

/** The people of the signed-in coach, those without contact for longest first. */
export async function coachPeople(ctx: Ctx): Promise<CoachPerson[]> {
  const rows = await readRows(
    ctx,
    sql<CoachPerson & { hours: number | null }>`
    select p.id as "personId", p.name, p.birth_date::text as "birthDate", c.phase, e.title as "jobTitle", e.week as "jobWeek", e.hours,
      (select max(v.held_on)::text from visit v where v.person_id = p.id and v.coach_id = c.coach_id) as "lastContactOn",
      (select min(v.next_contact_on)::text from visit v where v.person_id = p.id and v.next_contact_on >= ${ctx.today}::date) as "nextContactOn",
      (select coalesce(sum(v.minutes), 0)::int from visit v where v.person_id = p.id and v.held_on >= date_trunc('week', ${ctx.today}::date)) as "minutesThisWeek", null as "plannedMinutes"
    from coach_assignment c join person p on p.id = c.person_id
    left join lateral (select o.name || ' · ' || j.title as title, ((${ctx.today}::date - em.starts_on) / 7 + 1)::int as week, em.hours_per_week as hours
      from employment em join job j on j.id = em.job_id join organisation o on o.id = j.employer_id where em.person_id = p.id and em.ended_on is null limit 1) e on true
    where c.coach_id = ${ctx.actor.accountId} and c.ended_on is null and ${reaches(ctx, 'employment.read', 'p.id', 'p.area_code')}
    order by "lastContactOn" nulls first, p.name`,
  );
  return rows.map(({ hours, ...row }) => ({
    ...row,
    plannedMinutes: hours && row.jobWeek ? Math.round(hours * 60 * (plannedPresence(row.jobWeek) / 100)) : null,
  }));
}
