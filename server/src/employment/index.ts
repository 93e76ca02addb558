import type { Ctx } from '../access/index.js';
import { Refused } from '../platform/graphql/refusal.js';
import { constraintRefuses } from '../platform/graphql/results.js';
import type { Room } from '../platform/room.js';
import { CoachAssignment, Employment, RetentionCheck, Visit } from './employment.entity.js';
import { EMPLOYMENT_ORDER, JOB_ORDER, selectEmployments, selectJobs } from './employment.queries.js';
import { EmploymentResolver } from './employment.resolver.js';
import { Job } from './job.entity.js';
import { VocationalProfile } from './profile.entity.js';

export { WORDS as employmentWords } from './places.js';
export { assignCoach } from './commands/assign-coach.js';
export { confirmRetention } from './commands/confirm-retention.js';
export { endEmployment } from './commands/end-employment.js';
export { logVisit } from './commands/log-visit.js';
export { saveJob } from './commands/save-job.js';
export { startEmployment } from './commands/start-employment.js';
export { writeProfile } from './commands/write-profile.js';
export { JobLost, JobStarted } from './employment.events.js';

constraintRefuses('employment_one_live_per_person', () => new Refused('EMPLOYMENT_ACTIVE_ALREADY', 'personId'));
constraintRefuses('coach_assignment_one_to_one', () => new Refused('COACH_ALREADY_ASSIGNED', 'personId'));
constraintRefuses(
  'retention_check_once',
  () => new Refused('MOVE_NOT_ALLOWED', 'milestone', { move: 'confirm', status: 'CONFIRMED' }),
);

export const employmentRoom: Room<Ctx> = {
  name: 'employment',
  sights: [
    {
      recordType: 'Employment',
      action: 'employment.read',
      besides: [],
      select: (ctx, id) => selectEmployments(ctx, { id }),
      person: 'personId',
    },
  ],
  entities: [VocationalProfile, Job, Employment, CoachAssignment, Visit, RetentionCheck],
  resolvers: [EmploymentResolver],
  exports: [
    {
      name: 'jobs',
      list: 'jobs',
      rule: 'employer.read',
      orderBy: JOB_ORDER,
      select: selectJobs,
      columns: [
        { property: 'employerName', zh: '单位', en: 'Employer' },
        { property: 'title', zh: '岗位', en: 'Job' },
        { property: 'areaName', zh: '区', en: 'Area' },
        { property: 'track', zh: '轨道', en: 'Track' },
        { property: 'hoursPerWeek', zh: '每周小时', en: 'Hours a week' },
        { property: 'status', zh: '状态', en: 'Status' },
      ],
    },
    {
      name: 'employments',
      list: 'employments',
      rule: 'employment.read',
      orderBy: EMPLOYMENT_ORDER,
      select: selectEmployments,
      columns: [
        { property: 'personName', zh: '姓名', en: 'Name' },
        { property: 'employerName', zh: '单位', en: 'Employer' },
        { property: 'title', zh: '岗位', en: 'Job' },
        { property: 'status', zh: '状态', en: 'Status' },
        { property: 'startsOn', zh: '入职', en: 'Started' },
        { property: 'endedOn', zh: '离职', en: 'Ended' },
        { property: 'days', zh: '在职天数', en: 'Days' },
        { property: 'coachName', zh: '就业辅导员', en: 'Coach' },
      ],
    },
  ],
  mergeRules: [
    { constraint: 'employment_one_live_per_person', outcome: 'REFUSED', code: 'MERGE_TWO_JOBS' },
    { constraint: 'coach_assignment_one_to_one', outcome: 'REFUSED', code: 'MERGE_TWO_COACHES' },
  ],
  ddl: [
    'create unique index employment_one_live_per_person on employment (person_id) where ended_on is null',
    'create unique index coach_assignment_one_to_one on coach_assignment (person_id) where ended_on is null',
  ],
};
