import type { Ctx } from '../access/index.js';
import { Refused } from '../platform/graphql/refusal.js';
import { constraintRefuses } from '../platform/graphql/results.js';
import type { Room } from '../platform/room.js';
import { Diagnosis } from './diagnosis.entity.js';
import { DIAGNOSIS_ORDER, selectDiagnoses } from './diagnosis.queries.js';
import { DiagnosisResolver } from './diagnosis.resolver.js';

export { amendDiagnosis, recordDiagnosis } from './commands/record-diagnosis.js';
export { DiagnosisRecorded } from './diagnosis.events.js';
export { latestDiagnosis, type DiagnosisInForce } from './latest-diagnosis.js';
export { Diagnosis };

constraintRefuses('diagnosis_superseded_once', () => new Refused('DIAGNOSIS_SUPERSEDED', 'id'));

export const diagnosisRoom: Room<Ctx> = {
  name: 'diagnosis',
  entities: [Diagnosis],
  resolvers: [DiagnosisResolver],
  exports: [
    {
      name: 'diagnoses',
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
  ],
};
