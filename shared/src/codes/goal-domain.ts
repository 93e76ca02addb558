/** Social interaction and communication stand at the centre (国卫办妇幼发〔2022〕12号 三(四)3). */
export const GoalDomain = {
  SOCIAL_INTERACTION: 'SOCIAL_INTERACTION',
  COMMUNICATION: 'COMMUNICATION',
  BEHAVIOUR: 'BEHAVIOUR',
  SELF_CARE: 'SELF_CARE',
  COGNITION: 'COGNITION',
  MOTOR: 'MOTOR',
  ACADEMIC: 'ACADEMIC',
  VOCATIONAL: 'VOCATIONAL',
  COMMUNITY: 'COMMUNITY',
} as const;
export type GoalDomain = (typeof GoalDomain)[keyof typeof GoalDomain];
