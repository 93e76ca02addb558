import { addDays } from '@xingcheng/shared/age/iso-date';
import { dutyHolder } from '../../../src/organisations/index.js';
import { oweVocationalProfile } from '../../../src/app/handoffs/school-to-employment.js';
import {
  assignCoach,
  confirmRetention,
  endEmployment,
  logVisit,
  saveJob,
  startEmployment,
  writeProfile,
} from '../../../src/employment/index.js';
import { Employment } from '../../../src/employment/employment.entity.js';
import { Person } from '../../../src/people/index.js';
import type { LifeStep } from '../../city/life-step.types.js';
import { randomOf } from '../../city/random.js';
import { act, areaCodeOf, placeOf, postAt, type Act, type World } from '../world.js';

type Step<Deed extends LifeStep['deed']> = Extract<LifeStep, { deed: Deed }>;

const SKILLS = ['SORTING', 'CLEANING', 'PACKING', 'DATA_ENTRY'];
const TITLES = { PROPORTIONAL: '资料整理员', SUPPORTED: '分拣员', ASSISTED: '手工组装', FLEXIBLE: '烘焙助手' } as const;

/** The case manager asks the agency of the district, whose coach speaks with the person. */
export function workWish({ on, at, wish, track }: Step<'WORK_WISH'>): Act {
  return {
    on,
    name: 'WORK_WISH',
    run: async (world, { personId, script }) => {
      const areaCode = areaCodeOf(world.city, script.person.area);
      const agency = await act(world, postAt(world, at), on, async (ctx) => {
        await oweVocationalProfile(ctx, await ctx.em.findOneOrFail(Person, { id: personId }));
        return await dutyHolder(ctx, ['COACH_AGENCY', 'VOCATIONAL_CENTRE'], areaCode);
      });
      await act(world, postAt(world, keyOf(world, agency)), on, async (ctx) => {
        const bearable = { noiseTolerance: 2, socialTolerance: 2, hoursPerWeek: 40, travelsAlone: true };
        await writeProfile(ctx, {
          personId,
          wish,
          track,
          skills: SKILLS.slice(0, 3),
          interests: SKILLS.slice(0, 2),
          ...bearable,
        });
      });
    },
  };
}

function keyOf(world: World, id: string | null): string {
  return [...world.places].find(([, place]) => place.id === id)?.[0] ?? '';
}

export function coachAssigned({ on, at }: Step<'COACH_ASSIGNED'>): Act {
  return {
    on,
    name: 'COACH_ASSIGNED',
    run: async (world, { personId }) => {
      const coach = postAt(world, at);
      await act(world, coach, on, async (ctx) => void (await assignCoach(ctx, { personId, coachId: coach.accountId })));
    },
  };
}

export function jobStarted({ on, at, employerKey, form, hoursPerWeek }: Step<'JOB_STARTED'>): Act {
  return {
    on,
    name: 'JOB_STARTED',
    run: async (world, life) => {
      await act(world, postAt(world, at), on, async (ctx) => {
        const track = form === 'FLEXIBLE' ? 'JOB_DEVELOPMENT' : form;
        const title = TITLES[form as keyof typeof TITLES] ?? '后勤助理';
        const asks = { tasks: SKILLS.slice(0, 2), skillsNeeded: SKILLS.slice(0, 1), noise: 2, socialContact: 1 };
        const employerId = placeOf(world, employerKey).id;
        const job = await saveJob(ctx, { employerId, title, track: track as never, form, ...asks, hoursPerWeek });
        await ctx.em.flush();
        life.employmentId = (await startEmployment(ctx, { personId: life.personId, jobId: job.id })).id;
      });
    },
  };
}

export function retentionReached({ on, at, milestone }: Step<'RETENTION_REACHED'>): Act {
  return {
    on,
    name: 'RETENTION_REACHED',
    run: async (world, { employmentId }) => {
      await act(world, postAt(world, at), on, async (ctx) => {
        await confirmRetention(ctx, { employmentId: employmentId ?? '', milestone, evidence: '工资单与用人单位确认' });
      });
    },
  };
}

export function jobEnded({ on, at, reason }: Step<'JOB_ENDED'>): Act {
  return {
    on,
    name: 'JOB_ENDED',
    run: async (world, life) => {
      await act(world, postAt(world, at), on, async (ctx) => {
        const employment = await ctx.em.findOneOrFail(Employment, { id: life.employmentId ?? '' });
        await endEmployment(ctx, { id: employment.id, version: employment.version, reason });
      });
      delete life.employmentId;
    },
  };
}

/** A coach comes often at first and less later; the next contact lies around today. */
export function recentVisits({ at }: Step<'COACH_ASSIGNED'>, since: string, today: string, seed: string): Act[] {
  const random = randomOf(23).fork(seed);
  const days = [addDays(today, -random.int(24, 34)), addDays(today, -random.int(5, 12))].filter((day) => day > since);
  return days.map((on, i) => ({
    on,
    name: 'VISIT',
    run: async (world, { personId }) => {
      const nextContactOn = i === days.length - 1 ? addDays(today, random.int(-2, 6)) : (days[i + 1] ?? null);
      await act(world, postAt(world, at), on, async (ctx) => {
        await logVisit(ctx, {
          personId,
          minutes: random.pick([45, 60, 90]),
          activities: ['ON_SITE_COACHING', 'EMPLOYER_TALK'],
          nextContactOn,
        });
      });
    },
  }));
}
