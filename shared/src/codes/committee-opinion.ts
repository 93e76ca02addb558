/** Opinion of the expert committee; used for education and rehabilitation only (残疾人教育条例 20). */
export const CommitteeOpinion = {
  SUITABLE_ORDINARY: 'SUITABLE_ORDINARY',
  SUITABLE_WITH_SUPPORT: 'SUITABLE_WITH_SUPPORT',
  SPECIAL_EDUCATION: 'SPECIAL_EDUCATION',
  CANNOT_ATTEND: 'CANNOT_ATTEND',
  MORE_INFORMATION: 'MORE_INFORMATION',
} as const;
export type CommitteeOpinion = (typeof CommitteeOpinion)[keyof typeof CommitteeOpinion];
