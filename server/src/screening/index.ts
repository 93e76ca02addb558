import { CampaignStatus } from '@xingcheng/shared/codes/campaign-status';
import { RollStatus } from '@xingcheng/shared/codes/roll-status';
import type { Ctx } from '../access/index.js';
import { Refused } from '../platform/graphql/refusal.js';
import { constraintRefuses } from '../platform/graphql/results.js';
import type { Room } from '../platform/room.js';
import { CampaignSchool } from './campaign-school.entity.js';
import { Campaign } from './campaign.entity.js';
import { campaignMachine } from './campaign.machine.js';
import { AGE_POINT_ORDER, selectAgePoints } from './age-points.queries.js';
import { PUPIL_ORDER, selectProgress, selectPupils } from './pupils.queries.js';
import { CampaignConsent } from './consent/campaign-consent.entity.js';
import { CohortAnswers } from './cohort-answers.entity.js';
import { COHORT_ORDER, selectCohort } from './cohort.queries.js';
import { CampaignResolver } from './campaign.resolver.js';
import { CohortResolver } from './cohort.resolver.js';
import { CampaignAbsence } from './grid/campaign-absence.entity.js';
import { GridLease } from './grid/grid-lease.entity.js';
import { GridResolver } from './grid/grid.resolver.js';
import { consentForms, resultNotices } from './notices/notice-documents.js';
import { NoticesResolver } from './notices/notices.resolver.js';
import { ScreeningNotice } from './notices/screening-notice.entity.js';
import { readModelDdl } from './read-model/ddl.js';
import { CampaignClassCount, CampaignSchoolCount } from './read-model/campaign-count.entity.js';
import { CampaignPupil } from './read-model/campaign-pupil.entity.js';
import { FormerCourse, FormerPerson, FormerPupil } from './read-model/former.entity.js';
import { ScreeningCourse } from './read-model/screening-course.entity.js';
import { RollPlace } from './read-model/roll-place.entity.js';
import { ScreeningRefusal } from './read-model/screening-refusal.entity.js';
import { screeningAnswersImport } from './imports/screening-answers.import.js';
import { recountReadModels } from './jobs/recount-read-models.js';
import { fillRollJob } from './roll/fill-roll.js';
import { rollMachine } from './roll/roll.machine.js';
import { InstrumentText } from './texts/instrument-text.entity.js';
import { textRoute } from './texts/text-route.js';
import { TextsResolver } from './texts/texts.resolver.js';
import { ScreeningAmendment } from './screening-amendment.entity.js';
import { screeningOnCardDdl } from './screening-on-card.ddl.js';
import { Screening } from './screening.entity.js';
import { screeningMachine } from './screening.machine.js';
import { SCREENING_ORDER, selectScreenings } from './screening.queries.js';
import { ScreeningResolver } from './screening.resolver.js';

export { isTold } from './read-model/told.js';
export { WORDS as screeningWords } from './places.js';
export { moveCampaign, openCampaign } from './commands/campaign.js';
export { continueScreening, recordScreening } from './commands/record-screening.js';
export { giveNotices } from './notices/give-notices.js';
export { countFormer, leaveFigures } from './read-model/leave-figures.js';
export { recordSecondaryScreening } from './commands/record-secondary.js';
export { resumeScreening, stopScreening } from './consent/stop-screening.js';
export { ScreeningScored, ScreeningStopped, ScreeningVoided } from './screening.events.js';
export { Campaign, CampaignSchool, Screening };

constraintRefuses('screening_one_visit_per_node', () => new Refused('ALREADY_SCREENED', 'personId'));
constraintRefuses('screening_once_per_campaign', () => new Refused('ALREADY_SCREENED', 'personId'));

export const screeningRoom: Room<Ctx> = {
  name: 'screening',
  sights: [
    {
      recordType: 'Screening',
      action: 'screening.read',
      besides: ['CONSENT', 'RELEASED'],
      select: (ctx, id) => selectScreenings(ctx, { id }),
      person: 'personId',
    },
  ],
  entities: [
    Campaign,
    CampaignSchool,
    CampaignConsent,
    Screening,
    ScreeningAmendment,
    CohortAnswers,
    CampaignPupil,
    CampaignClassCount,
    CampaignSchoolCount,
    ScreeningCourse,
    FormerPerson,
    FormerPupil,
    FormerCourse,
    RollPlace,
    ScreeningRefusal,
    CampaignAbsence,
    GridLease,
    ScreeningNotice,
    InstrumentText,
  ],
  resolvers: [ScreeningResolver, CampaignResolver, CohortResolver, GridResolver, NoticesResolver, TextsResolver],
  imports: [screeningAnswersImport],
  jobs: [recountReadModels, fillRollJob],
  routes: [textRoute],
  documents: [consentForms, resultNotices],
  machines: [
    {
      name: 'campaign',
      machine: campaignMachine,
      statuses: Object.values(CampaignStatus),
      initial: ['DRAFT'],
      terminal: ['CANCELLED'],
    },
    {
      name: 'campaign-roll',
      machine: rollMachine,
      statuses: Object.values(RollStatus),
      initial: ['FILLING', 'READY'],
      terminal: ['READY'],
    },
    {
      name: 'screening',
      machine: screeningMachine,
      statuses: ['DRAFT', 'RECORDED', 'SCORED', 'VOIDED'],
      initial: ['DRAFT'],
      terminal: ['VOIDED'],
    },
  ],
  exports: [
    {
      name: 'cohort-answers',
      list: 'cohortAnswers',
      rule: 'screening.import',
      orderBy: COHORT_ORDER,
      select: selectCohort,
      columns: [
        { property: 'row', zh: '行', en: 'Row' },
        { property: 'reference', zh: '编号', en: 'Reference' },
        { property: 'instrument', zh: '工具', en: 'Instrument' },
        { property: 'total', zh: '总分', en: 'Total' },
        { property: 'outcome', zh: '结果', en: 'Outcome' },
      ],
    },
    {
      name: 'campaign-pupils',
      list: 'campaignPupils',
      rule: 'screening.read',
      orderBy: PUPIL_ORDER,
      select: selectPupils,
      columns: [
        { property: 'schoolName', zh: '学校', en: 'School' },
        { property: 'grade', zh: '年级', en: 'Grade' },
        { property: 'className', zh: '班级', en: 'Class' },
        { property: 'name', zh: '姓名', en: 'Name' },
        { property: 'sex', zh: '性别', en: 'Sex' },
        { property: 'birthDate', zh: '出生日期', en: 'Born' },
        { property: 'consent', zh: '监护人意见', en: 'Consent' },
        { property: 'screenedOn', zh: '筛查日期', en: 'Screened on' },
        { property: 'outcome', zh: '结果', en: 'Outcome' },
        { property: 'nextStep', zh: '下一步', en: 'Next step' },
        { property: 'recheckedOn', zh: '复筛日期', en: 'Secondary screen on' },
        { property: 'diagnosedOn', zh: '诊断日期', en: 'Diagnosis on' },
        { property: 'dueOn', zh: '下一步到期', en: 'Next step due' },
      ],
    },
    {
      name: 'screening-progress',
      list: 'screeningProgress',
      rule: 'screening.progress',
      orderBy: PUPIL_ORDER,
      select: selectProgress,
      columns: [
        { property: 'schoolName', zh: '学校', en: 'School' },
        { property: 'grade', zh: '年级', en: 'Grade' },
        { property: 'className', zh: '班级', en: 'Class' },
        { property: 'name', zh: '姓名', en: 'Name' },
        { property: 'done', zh: '是否完成', en: 'Done' },
      ],
    },
    {
      name: 'age-points',
      list: 'agePoints',
      rule: 'screening.progress',
      orderBy: AGE_POINT_ORDER,
      select: selectAgePoints,
      columns: [
        { property: 'schoolName', zh: '机构', en: 'Place' },
        { property: 'grade', zh: '年级', en: 'Grade' },
        { property: 'className', zh: '班级', en: 'Class' },
        { property: 'name', zh: '姓名', en: 'Name' },
        { property: 'birthDate', zh: '出生日期', en: 'Born' },
        { property: 'nodeOn', zh: '下一节点自', en: 'Next age point from' },
        { property: 'nodeLateOn', zh: '逾期自', en: 'Overdue from' },
      ],
    },
    {
      name: 'screenings',
      list: 'screenings',
      rule: 'screening.read',
      orderBy: SCREENING_ORDER,
      select: selectScreenings,
      columns: [
        { property: 'personName', zh: '姓名', en: 'Name' },
        { property: 'birthDate', zh: '出生日期', en: 'Born' },
        { property: 'screenedOn', zh: '筛查日期', en: 'Screened on' },
        { property: 'stage', zh: '阶段', en: 'Stage' },
        { property: 'instrument', zh: '工具', en: 'Instrument' },
        { property: 'node', zh: '月龄节点', en: 'Age point' },
        { property: 'total', zh: '总分', en: 'Total' },
        { property: 'outcome', zh: '结果', en: 'Outcome' },
        { property: 'nextStep', zh: '下一步', en: 'Next step' },
        { property: 'dueOn', zh: '到期', en: 'Due' },
        { property: 'organisationName', zh: '机构', en: 'Organisation' },
      ],
    },
  ],
  mergeRules: [
    { constraint: 'campaign_absence_once', outcome: 'KEEP_ONE' },
    { constraint: 'screening_one_visit_per_node', outcome: 'REFUSED', code: 'MERGE_TWO_SCREENINGS' },
    { constraint: 'screening_once_per_campaign', outcome: 'REFUSED', code: 'MERGE_TWO_SCREENINGS' },
  ],
  ddl: [
    `create unique index campaign_absence_once on campaign_absence (campaign_id, person_id) where lifted_on is null`,
    `create unique index screening_one_visit_per_node on screening (person_id, node) where stage = 'PRIMARY' and campaign_id is null and node is not null and status <> 'VOIDED'`,
    `create unique index screening_once_per_campaign on screening (campaign_id, person_id, instrument) where stage = 'PRIMARY' and campaign_id is not null and status <> 'VOIDED'`,
    ...readModelDdl,
    ...screeningOnCardDdl,
  ],
};
