/** What a guardian's answer to a campaign comes to today. */
export const CampaignAnswer = {
  CONSENTED: 'CONSENTED',
  REFUSED: 'REFUSED',
  NO_REPLY: 'NO_REPLY',
  /** a yes to a notice that a later one has replaced in substance, and its time is over: to be asked anew (个人信息保护法 14) */
  REPLACED: 'REPLACED',
} as const;
export type CampaignAnswer = (typeof CampaignAnswer)[keyof typeof CampaignAnswer];
