/** The sender stays owner until the receiver accepts. */
export const HandoverStatus = {
  OFFERED: 'OFFERED',
  ACCEPTED: 'ACCEPTED',
  DECLINED: 'DECLINED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type HandoverStatus = (typeof HandoverStatus)[keyof typeof HandoverStatus];
