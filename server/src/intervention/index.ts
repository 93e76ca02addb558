import { PlanStatus } from '@xingcheng/shared/codes/plan-status';
import type { Ctx } from '../access/index.js';
import { Refused } from '../platform/graphql/refusal.js';
import { constraintRefuses } from '../platform/graphql/results.js';
import type { Room } from '../platform/room.js';
import { InterventionProfile } from './intervention-profile.entity.js';
import { PLAN_ORDER, selectPlans } from './intervention.queries.js';
import { InterventionResolver } from './intervention.resolver.js';
import { Goal, GoalRating, Plan } from './plan.entity.js';
import { planMachine } from './plan.machine.js';
import { TherapySession } from './session.entity.js';
import { Standard, StandardCell } from './standard.entity.js';

export { WORDS as interventionWords } from './places.js';
export { keepProfile } from './keep-profile.js';
export { PlanStarted } from './intervention.events.js';
export { createPlan } from './commands/create-plan.js';
export { movePlan } from './commands/move-plan.js';
export { recordSession } from './commands/record-session.js';
export { rateGoal } from './commands/rate-goal.js';
export { Goal, Plan };

constraintRefuses('plan_one_live_per_institution', () => new Refused('LIVE_PLAN_EXISTS', 'personId'));

export const interventionRoom: Room<Ctx> = {
  name: 'intervention',
  sights: [
    {
      recordType: 'Plan',
      action: 'intervention.read',
      besides: [],
      select: (ctx, id) => selectPlans(ctx, { id }),
      person: 'personId',
    },
  ],
  entities: [Standard, StandardCell, InterventionProfile, Plan, Goal, GoalRating, TherapySession],
  resolvers: [InterventionResolver],
  machines: [
    {
      name: 'plan',
      machine: planMachine,
      statuses: Object.values(PlanStatus),
      initial: ['DRAFT'],
      terminal: ['ENDED'],
    },
  ],
  exports: [
    {
      name: 'plans',
      list: 'plans',
      rule: 'intervention.read',
      orderBy: PLAN_ORDER,
      select: selectPlans,
      columns: [
        { property: 'personName', zh: '姓名', en: 'Name' },
        { property: 'organisationName', zh: '机构', en: 'Institution' },
        { property: 'therapistName', zh: '治疗师', en: 'Therapist' },
        { property: 'status', zh: '状态', en: 'Status' },
        { property: 'standardCell', zh: '标准单元', en: 'Standard cell' },
        { property: 'totalMinutes', zh: '每周分钟', en: 'Minutes a week' },
        { property: 'startsOn', zh: '开始', en: 'Starts' },
        { property: 'reviewOn', zh: '复评', en: 'Review' },
      ],
    },
  ],
  mergeRules: [
    { constraint: 'plan_one_live_per_institution', outcome: 'REFUSED', code: 'MERGE_TWO_LIVE_PLANS' },
    // Of two profiles the one that was assessed later speaks for today.
    { constraint: 'intervention_profile_once', outcome: 'KEEP_ONE', keepOther: 'b.assessed_on > a.assessed_on' },
  ],
  ddl: [
    "create unique index plan_one_live_per_institution on plan (person_id, organisation_id) where status = 'ACTIVE'",
  ],
};
