import { StayStatus } from '@xingcheng/shared/codes/stay-status';
import type { Ctx } from '../access/index.js';
import { Refused } from '../platform/graphql/refusal.js';
import { constraintRefuses } from '../platform/graphql/results.js';
import type { Room } from '../platform/room.js';
import { Application, Offer } from './application.entity.js';
import { applicationMachine } from './application.machine.js';
import { CarePlan, MedicationReconciliation } from './care.entity.js';
import { Bed, Unit } from './facility.entity.js';
import { expireOffers, refreshRanks } from './jobs/expire-offers.js';
import { NAMELESS, selectApplications, selectStays, STAY_ORDER, WAITING_ORDER } from './residence.queries.js';
import { ResidenceResolver } from './residence.resolver.js';
import { Stay, StayLeave } from './stay.entity.js';
import { stayMachine } from './stay.machine.js';

export { WORDS as residenceWords } from './places.js';
export { answerOffer } from './commands/answer-offer.js';
export { applyForCare } from './commands/apply-for-care.js';
export { assessApplication } from './commands/assess-application.js';
export { moveStay } from './commands/move-stay.js';
export { offerBed } from './commands/offer-bed.js';
export { saveUnit } from './commands/save-unit.js';
export { openAssessment } from './commands/open-assessment.js';
export { reconcileMedication } from './commands/reconcile-medication.js';
export { withdrawApplication } from './commands/withdraw-application.js';
export { writeCarePlan } from './commands/write-care-plan.js';
export { StayStarted } from './residence.events.js';
export { Bed, Unit };

constraintRefuses('stay_one_per_bed', () => new Refused('BED_OCCUPIED', 'bedId'));
constraintRefuses('stay_one_per_person', () => new Refused('STAY_OVERLAPS', 'personId'));
constraintRefuses('application_one_open', () => new Refused('APPLICATION_OPEN_ALREADY', 'personId'));
constraintRefuses('offer_one_open_per_bed', () => new Refused('BED_OCCUPIED', 'bedId'));

export const residenceRoom: Room<Ctx> = {
  name: 'residence',
  entities: [Unit, Bed, Application, Offer, Stay, StayLeave, MedicationReconciliation, CarePlan],
  resolvers: [ResidenceResolver],
  jobs: [expireOffers, refreshRanks],
  machines: [
    {
      name: 'application',
      machine: applicationMachine,
      statuses: ['DRAFT', 'SUBMITTED', 'WAITING', 'OFFERED', 'PLACED', 'INACTIVE', 'WITHDRAWN', 'DECLINED'],
      initial: ['DRAFT', 'SUBMITTED'],
      terminal: ['PLACED', 'WITHDRAWN', 'DECLINED'],
    },
    {
      name: 'stay',
      machine: stayMachine,
      statuses: Object.values(StayStatus),
      initial: ['RESERVED'],
      terminal: ['DISCHARGED'],
    },
  ],
  exports: [
    {
      name: 'waiting-list',
      list: 'applications',
      rule: 'waiting.read',
      orderBy: WAITING_ORDER,
      select: selectApplications,
      beyond: NAMELESS,
      columns: [
        { property: 'rank', zh: '序位', en: 'Rank' },
        { property: 'personName', zh: '姓名', en: 'Name' },
        { property: 'points', zh: '分数', en: 'Points' },
        { property: 'status', zh: '状态', en: 'Status' },
        { property: 'urgentSince', zh: '紧急自', en: 'Urgent since' },
        { property: 'appliedOn', zh: '申请日期', en: 'Applied' },
        { property: 'areaName', zh: '区', en: 'Area' },
      ],
    },
    {
      name: 'stays',
      list: 'stays',
      rule: 'residence.read',
      orderBy: STAY_ORDER,
      select: selectStays,
      columns: [
        { property: 'personName', zh: '姓名', en: 'Name' },
        { property: 'facilityName', zh: '机构', en: 'Facility' },
        { property: 'bedName', zh: '床位', en: 'Bed' },
        { property: 'status', zh: '状态', en: 'Status' },
        { property: 'startsOn', zh: '入住', en: 'From' },
        { property: 'endedOn', zh: '离开', en: 'To' },
      ],
    },
  ],
  mergeRules: [
    { constraint: 'stay_one_per_person', outcome: 'REFUSED', code: 'MERGE_TWO_STAYS' },
    { constraint: 'application_one_open', outcome: 'REFUSED', code: 'MERGE_TWO_APPLICATIONS' },
  ],
  ddl: [
    "alter table stay add constraint stay_one_per_bed exclude using gist (bed_id with =, daterange(starts_on, ended_on, '[)') with &&)",
    "alter table stay add constraint stay_one_per_person exclude using gist (person_id with =, daterange(starts_on, ended_on, '[)') with &&)",
    "create unique index application_one_open on application (person_id) where status in ('DRAFT', 'SUBMITTED', 'ASSESSED', 'WAITING', 'OFFERED')",
    "create unique index offer_one_open_per_bed on offer (bed_id) where status = 'OPEN'",
  ],
};
