import { HandoverStatus } from '@xingcheng/shared/codes/handover-status';
import type { Ctx } from '../access/index.js';
import { Refused } from '../platform/graphql/refusal.js';
import { constraintRefuses } from '../platform/graphql/results.js';
import type { Room } from '../platform/room.js';
import { caseCardDdl } from './case-card.ddl.js';
import { CaseCard } from './case-card.entity.js';
import { CaseFile } from './case-file.entity.js';
import { CASE_ORDER, selectCases } from './case.queries.js';
import { CasefileResolver } from './casefile.resolver.js';
import { Handover } from './handover.entity.js';
import { recountCaseCards } from './jobs/recount-case-cards.js';
import { handoverMachine } from './handover.machine.js';
import { OwnerPeriod } from './owner-period.entity.js';
import { StageEntry } from './stage-entry.entity.js';
import { Task } from './task.entity.js';
import { TASK_ORDER, selectTasks } from './task.queries.js';
import { TimelineEntry } from './timeline-entry.entity.js';

export { WORDS as casefileWords } from './places.js';
export { caseOf, openCase } from './commands/open-case.js';
export { CaseOpened } from './casefile.events.js';
export { enterStage, leaveStage } from './stages.js';
export { owe, settlePersonTasks, settleTasks } from './tasks.js';
export { endInTimeline, tell } from './timeline.js';
export { CaseFile, Task };

constraintRefuses('case_file_one_per_person', () => new Refused('CASE_ALREADY_OPEN', 'personId'));

export const casefileRoom: Room<Ctx> = {
  name: 'casefile',
  sights: [
    {
      recordType: 'CaseFile',
      action: 'case.read',
      besides: [],
      select: (ctx, personId) => selectCases(ctx, { personId }),
      person: 'id',
    },
  ],
  entities: [CaseFile, CaseCard, StageEntry, OwnerPeriod, TimelineEntry, Task, Handover],
  resolvers: [CasefileResolver],
  jobs: [recountCaseCards],
  machines: [
    {
      name: 'handover',
      machine: handoverMachine,
      statuses: Object.values(HandoverStatus),
      initial: ['OFFERED'],
      terminal: ['ACCEPTED', 'DECLINED', 'WITHDRAWN'],
    },
  ],
  exports: [
    {
      name: 'cases',
      list: 'cases',
      rule: 'case.read',
      orderBy: CASE_ORDER,
      select: selectCases,
      columns: [
        { property: 'number', zh: '档案号', en: 'Case number' },
        { property: 'name', zh: '姓名', en: 'Name' },
        { property: 'birthDate', zh: '出生日期', en: 'Born' },
        { property: 'areaName', zh: '区', en: 'Area' },
        { property: 'stages', zh: '当前阶段', en: 'Stages' },
        { property: 'ownerOrganisation', zh: '负责单位', en: 'Owning organisation' },
        { property: 'ownerName', zh: '责任人', en: 'Owner' },
        { property: 'coachName', zh: '辅导员', en: 'Coach' },
        { property: 'nextTask', zh: '下一步', en: 'Next step' },
        { property: 'nextDueOn', zh: '到期', en: 'Due' },
      ],
    },
    {
      name: 'tasks',
      list: 'tasks',
      rule: 'task.read',
      orderBy: TASK_ORDER,
      select: selectTasks,
      columns: [
        { property: 'personName', zh: '姓名', en: 'Name' },
        { property: 'kind', zh: '事项', en: 'Task' },
        { property: 'dueOn', zh: '到期', en: 'Due' },
        { property: 'organisationName', zh: '负责单位', en: 'Owed by' },
        { property: 'accountName', zh: '责任人', en: 'Colleague' },
        { property: 'source', zh: '依据', en: 'Source' },
      ],
    },
  ],
  mergeRules: [
    {
      // Two owners cannot both answer for one life: one hands over first. With one owner the older file stays.
      constraint: 'case_file_one_per_person',
      outcome: 'KEEP_ONE',
      code: 'MERGE_TWO_OPEN_CASES',
      refusedWhen: "a.status = 'OPEN' and b.status = 'OPEN' and a.owner_organisation_id <> b.owner_organisation_id",
      keepOther: "(b.status = 'OPEN') > (a.status = 'OPEN') or (b.status = a.status and b.opened_on < a.opened_on)",
      withIt: [
        { table: 'owner_period' },
        {
          table: 'stage_entry',
          when: 'x.left_on is null and exists (select 1 from stage_entry y where y.case_file_id = k.kept and y.stage = x.stage and y.left_on is null)',
        },
      ],
    },
  ],
  ddl: ['create sequence if not exists case_number', ...caseCardDdl],
};
