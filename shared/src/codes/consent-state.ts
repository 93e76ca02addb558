/** How one answer stands today. Only GIVEN carries what rests on consent. */
export const ConsentState = {
  GIVEN: 'GIVEN',
  REFUSED: 'REFUSED',
  NO_REPLY: 'NO_REPLY',
  /** taken back: 个人信息保护法 15 */
  WITHDRAWN: 'WITHDRAWN',
  /** the guardian said yes and the young person of 14 to 17 said no */
  OWN_REFUSED: 'OWN_REFUSED',
  /** given by a guardian who no longer decides for the person, who is of age now: 民法典 17, 18 */
  EXPIRED: 'EXPIRED',
  /** given to a notice that a later one has replaced in substance, and its time is over: 个人信息保护法 14 */
  REPLACED: 'REPLACED',
} as const;
export type ConsentState = (typeof ConsentState)[keyof typeof ConsentState];
