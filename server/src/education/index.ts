import { IepStatus } from '@xingcheng/shared/codes/iep-status';
import { PlacementStatus } from '@xingcheng/shared/codes/placement-status';
import type { Ctx } from '../access/index.js';
import { Refused } from '../platform/graphql/refusal.js';
import { constraintRefuses } from '../platform/graphql/results.js';
import type { Room } from '../platform/room.js';
import { Candidate, CommitteeFinding, Placement } from './education.entity.js';
import {
  CANDIDATE_ORDER,
  PLACEMENT_ORDER,
  selectCandidates,
  selectIeps,
  selectPlacements,
} from './education.queries.js';
import { EducationResolver } from './education.resolver.js';
import { Iep, IepGoal } from './iep.entity.js';
import { iepMachine } from './iep.machine.js';
import { placementMachine } from './placement.machine.js';

export { WORDS as educationWords } from './places.js';
export { movePlacement } from './commands/move-placement.js';
export { proposePlacement } from './commands/propose-placement.js';
export { recordFinding } from './commands/record-finding.js';
export { moveIep, writeIep } from './commands/write-iep.js';
export { PlacementEnded, PlacementStarted } from './education.events.js';
export { listCandidate } from './list-candidate.js';

constraintRefuses('placement_one_live_per_child', () => new Refused('LIVE_PLACEMENT_EXISTS', 'personId'));
constraintRefuses('iep_one_live_per_child', () => new Refused('LIVE_IEP_EXISTS', 'placementId'));

export const educationRoom: Room<Ctx> = {
  name: 'education',
  sights: [
    {
      recordType: 'Placement',
      action: 'education.read',
      besides: [],
      select: (ctx, id) => selectPlacements(ctx, { id }),
      person: 'personId',
    },
    {
      recordType: 'Iep',
      action: 'iep.read',
      besides: [],
      select: (ctx, id) => selectIeps(ctx, { id }),
      person: 'personId',
    },
  ],
  entities: [Candidate, CommitteeFinding, Placement, Iep, IepGoal],
  resolvers: [EducationResolver],
  machines: [
    {
      name: 'placement',
      machine: placementMachine,
      statuses: Object.values(PlacementStatus),
      initial: ['PROPOSED'],
      terminal: ['ENDED'],
    },
    { name: 'iep', machine: iepMachine, statuses: Object.values(IepStatus), initial: ['DRAFT'], terminal: ['ENDED'] },
  ],
  exports: [
    {
      name: 'candidates',
      list: 'candidates',
      rule: 'candidate.read',
      orderBy: CANDIDATE_ORDER,
      select: selectCandidates,
      columns: [
        { property: 'personName', zh: '姓名', en: 'Name' },
        { property: 'birthDate', zh: '出生日期', en: 'Born' },
        { property: 'areaName', zh: '区', en: 'Area' },
        { property: 'schoolYear', zh: '学年', en: 'School year' },
        { property: 'opinionDueOn', zh: '评估期限', en: 'Opinion due' },
        { property: 'settledOn', zh: '完成', en: 'Settled' },
      ],
    },
    {
      name: 'placements',
      list: 'placements',
      rule: 'education.read',
      orderBy: PLACEMENT_ORDER,
      select: selectPlacements,
      columns: [
        { property: 'personName', zh: '姓名', en: 'Name' },
        { property: 'schoolName', zh: '学校', en: 'School' },
        { property: 'option', zh: '安置方式', en: 'Option' },
        { property: 'status', zh: '状态', en: 'Status' },
        { property: 'legalBasis', zh: '依据', en: 'Legal basis' },
        { property: 'startsOn', zh: '开始', en: 'Starts' },
      ],
    },
  ],
  mergeRules: [
    { constraint: 'placement_one_live_per_child', outcome: 'REFUSED', code: 'MERGE_TWO_PLACEMENTS' },
    { constraint: 'iep_one_live_per_child', outcome: 'REFUSED', code: 'MERGE_TWO_IEPS' },
    { constraint: 'candidate_once_a_year', outcome: 'KEEP_ONE', keepOther: 'b.id < a.id' },
  ],
  ddl: [
    "create unique index placement_one_live_per_child on placement (person_id) where status <> 'ENDED'",
    "create unique index iep_one_live_per_child on iep (person_id) where status <> 'ENDED'",
  ],
};
