/** The log on paper speaks Chinese: whoever asks for it takes it home. */
export const ROLE_WORDS = {
  SCREENER: '筛查员',
  CLINICIAN: '医生',
  THERAPIST: '治疗师',
  TEACHER: '教师',
  COMMITTEE_SECRETARY: '专委会秘书',
  JOB_COACH: '就业辅导员',
  CARE_MANAGER: '照护经理',
  CASE_MANAGER: '个案管理',
  PROGRAMME_ADMIN: '项目管理',
  AUDITOR: '审计员',
  SYSTEM_ADMIN: '系统管理员',
  SECURITY_ADMIN: '安全管理员',
} as const;

export const DEED_WORDS = {
  VIEW: '查看',
  REVEAL: '查看完整内容',
  PRINT: '打印',
  DISCLOSE: '出示链接',
  EXPORT: '导出',
  BREAK_GLASS: '紧急查阅',
} as const;

export const BECAUSE_WORDS = {
  ENROLMENT: '就读',
  SCREENING: '筛查',
  REFERRAL: '转介',
  DIAGNOSIS: '诊断',
  INTERVENTION: '干预',
  EDUCATION: '教育',
  EMPLOYMENT: '就业支持',
  RESIDENCE: '托养',
  CASE_TEAM: '个案团队',
  BREAK_GLASS: '紧急查阅',
  DISTRICT: '辖区督导',
} as const;

export const PURPOSE_WORDS = {
  IDENTITY_CHECK: '核对身份',
  CERTIFICATE: '办理证件',
  REFERRAL: '办理转介',
  SUBSIDY: '办理补贴',
  EMERGENCY: '紧急情况',
  CORRECTION: '更正资料',
  MEDICAL_EMERGENCY: '急救或突发病情',
  MISSING: '走失',
  HARM_SUSPECTED: '疑似受到侵害',
  CARER_UNREACHABLE: '监护人联系不上且情况紧急',
  PUBLIC_EMERGENCY: '灾害或突发公共事件',
} as const;
