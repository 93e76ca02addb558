import { ReportStatus } from '@xingcheng/shared/codes/report-status';
import type { Ctx } from '../access/index.js';
import { Refused } from '../platform/graphql/refusal.js';
import { constraintRefuses } from '../platform/graphql/results.js';
import type { Room } from '../platform/room.js';
import { Diagnosis } from './diagnosis.entity.js';
import { DIAGNOSIS_ORDER, selectDiagnoses } from './diagnosis.queries.js';
import { DiagnosisResolver } from './diagnosis.resolver.js';
import { FollowUp } from './follow-up/follow-up.entity.js';
import { FOLLOW_UP_ORDER, selectFollowUpsDue } from './follow-up/follow-up.queries.js';
import { FollowUpResolver } from './follow-up/follow-up.resolver.js';
import { deliverReportsJob } from './report/deliver-reports.job.js';
import { DiagnosisReport } from './report/diagnosis-report.entity.js';
import { reportMachine } from './report/report.machine.js';
import { REPORT_ORDER, selectReports } from './report/report.queries.js';
import { ReportResolver } from './report/report.resolver.js';

export { WORDS as diagnosisWords } from './places.js';
export { amendDiagnosis, recordDiagnosis } from './commands/record-diagnosis.js';
export { DiagnosisRecorded } from './diagnosis.events.js';
export { latestDiagnosis, type DiagnosisInForce } from './latest-diagnosis.js';
export { recordFollowUp } from './follow-up/record-follow-up.js';
export { deliverReports } from './report/deliver-reports.js';
export { fileGateway, resealOutbox } from './report/file-gateway.js';
export { chooseReportGateway, reportGateway, type ReportGateway } from './report/gateway.js';
export { Diagnosis };

constraintRefuses('follow_up_once_a_day', () => new Refused('FOLLOW_UP_SAME_DAY', 'visitedOn'));
constraintRefuses('diagnosis_superseded_once', () => new Refused('DIAGNOSIS_SUPERSEDED', 'id'));

export const diagnosisRoom: Room<Ctx> = {
  name: 'diagnosis',
  sights: [
    {
      recordType: 'Diagnosis',
      action: 'diagnosis.read',
      besides: [],
      select: (ctx, id) => selectDiagnoses(ctx, { id, superseded: true }),
      person: 'personId',
    },
  ],
  entities: [Diagnosis, FollowUp, DiagnosisReport],
  resolvers: [DiagnosisResolver, FollowUpResolver, ReportResolver],
  jobs: [deliverReportsJob],
  machines: [
    {
      name: 'diagnosis-report',
      machine: reportMachine,
      statuses: Object.values(ReportStatus),
      initial: ['QUEUED'],
      terminal: ['RECEIPTED'],
    },
  ],
  // Two visits written down on one day, once under each record, are one visit: the later entry has the last word.
  mergeRules: [{ constraint: 'follow_up_once_a_day', outcome: 'KEEP_ONE', keepOther: 'b.id > a.id' }],
  exports: [
    {
      name: 'diagnoses',
      list: 'diagnoses',
      rule: 'diagnosis.read',
      orderBy: DIAGNOSIS_ORDER,
      select: selectDiagnoses,
      columns: [
        { property: 'personName', zh: '姓名', en: 'Name' },
        { property: 'birthDate', zh: '出生日期', en: 'Born' },
        { property: 'areaName', zh: '区', en: 'Area' },
        { property: 'diagnosedOn', zh: '诊断日期', en: 'Diagnosed on' },
        { property: 'outcome', zh: '结论', en: 'Outcome' },
        { property: 'icd10', zh: 'ICD-10', en: 'ICD-10' },
        { property: 'icd11', zh: 'ICD-11', en: 'ICD-11' },
        { property: 'organisationName', zh: '诊断机构', en: 'Institution' },
        { property: 'doctorName', zh: '医师', en: 'Doctor' },
        { property: 'revisitDueOn', zh: '复诊期限', en: 'Due back' },
        { property: 'followUpDueOn', zh: '下次随访', en: 'Next follow-up' },
      ],
    },
    {
      name: 'follow-ups-due',
      list: 'followUpsDue',
      rule: 'diagnosis.read',
      orderBy: FOLLOW_UP_ORDER,
      select: selectFollowUpsDue,
      columns: [
        { property: 'personName', zh: '姓名', en: 'Name' },
        { property: 'birthDate', zh: '出生日期', en: 'Born' },
        { property: 'areaName', zh: '区', en: 'Area' },
        { property: 'dueOn', zh: '随访期限', en: 'Due' },
        { property: 'lastVisitOn', zh: '上次随访', en: 'Last visit' },
        { property: 'lastProgress', zh: '上次情况', en: 'Found then' },
        { property: 'diagnosedOn', zh: '诊断日期', en: 'Diagnosed on' },
        { property: 'organisationName', zh: '诊断机构', en: 'Institution' },
      ],
    },
    {
      name: 'diagnosis-reports',
      list: 'diagnosisReports',
      rule: 'report.read',
      orderBy: REPORT_ORDER,
      select: selectReports,
      columns: [
        { property: 'personName', zh: '姓名', en: 'Name' },
        { property: 'areaName', zh: '区', en: 'Area' },
        { property: 'recipient', zh: '报告对象', en: 'Recipient' },
        { property: 'recipientName', zh: '接收单位', en: 'Name of the recipient' },
        { property: 'kind', zh: '类型', en: 'Kind' },
        { property: 'status', zh: '状态', en: 'Status' },
        { property: 'attempts', zh: '尝试次数', en: 'Tries' },
        { property: 'receiptNumber', zh: '回执编号', en: 'Receipt' },
        { property: 'diagnosedOn', zh: '诊断日期', en: 'Diagnosed on' },
        { property: 'institution', zh: '诊断机构', en: 'Institution' },
      ],
    },
  ],
};
