/** Refusal is an outcome like any other and has no consequence (精神卫生法 27); withdrawal is as easy as giving (个人信息保护法 15). */
export const ConsentOutcome = {
  CONSENTED: 'CONSENTED',
  REFUSED: 'REFUSED',
  NO_REPLY: 'NO_REPLY',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type ConsentOutcome = (typeof ConsentOutcome)[keyof typeof ConsentOutcome];
