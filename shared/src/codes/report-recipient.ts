/** To whom a diagnosis of a minor is reported (残疾预防和残疾人康复条例 14). */
export const ReportRecipient = { HEALTH_AUTHORITY: 'HEALTH_AUTHORITY', FEDERATION: 'FEDERATION' } as const;
export type ReportRecipient = (typeof ReportRecipient)[keyof typeof ReportRecipient];
