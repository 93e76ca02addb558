import type { TaskKind } from './task-kind.ts';

/**
 * Tasks that are done by writing a record: the record settles them, and no button does. What has to be written, as the end of
 * "it is done by …". Other kinds are settled by hand.
 */
export const TASK_RECORD: Partial<Record<TaskKind, { readonly zh: string; readonly en: string }>> = {
  RECHECK: { zh: '录入复查结果', en: 'recording the recheck' },
  REFERRAL_ANSWER: { zh: '在转介收件箱答复该转介', en: 'answering the referral in the inbox' },
  REFERRAL_TRACE: { zh: '在转介页登记追访结果', en: 'writing the outcome on the referral' },
  DIAGNOSIS_REVISIT: { zh: '录入复诊的诊断结论', en: "recording the doctor's conclusion" },
  FOLLOW_UP: { zh: '录入随访记录', en: 'recording the follow-up' },
  INTERVENTION_PLAN: { zh: '制订并启动干预方案', en: 'writing and starting an intervention plan' },
  EDUCATION_EVALUATION: { zh: '填写教育评估结论', en: 'recording the finding of the evaluation' },
  PLACEMENT_DECISION: { zh: '作出安置决定', en: 'deciding the placement' },
  IEP_DRAFT: { zh: '制订个别化教育计划', en: 'writing the education plan' },
  HANDOVER_ANSWER: { zh: '接受或退回交接', en: 'accepting or declining the handover' },
  VOCATIONAL_PROFILE: { zh: '填写职业画像', en: 'writing the vocational profile' },
  ASSIGN_COACH: { zh: '指定就业辅导员', en: 'naming the job coach' },
  COACH_VISIT: { zh: '记录一次到访', en: 'logging the visit' },
  RETENTION_CHECK: { zh: '确认稳定就业节点', en: 'confirming the retention milestone' },
  REOPEN_EMPLOYMENT: { zh: '登记新的就业', en: 'recording the new job' },
  RESIDENCE_PANEL: { zh: '填写托养评估', en: 'recording the assessment of the application' },
  RESIDENCE_ASSESSMENT: { zh: '提交托养申请', en: 'handing in the application for care' },
  OFFER_ANSWER: { zh: '答复床位邀约', en: 'answering the offer of a bed' },
  STAY_REVIEW: { zh: '在入住页确认是否转正', en: 'confirming the stay' },
  GUARDIAN_NEEDED: { zh: '登记新的监护人', en: 'recording the new guardian' },
  CARE_PLAN: { zh: '制订照护计划', en: 'writing the care plan' },
  CARE_PLAN_REVIEW: { zh: '修订照护计划', en: 'writing the next care plan' },
  MEDICATION_RECONCILIATION: { zh: '完成用药核对', en: 'reconciling the medicines' },
};
