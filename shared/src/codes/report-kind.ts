/** What a report says: a diagnosis, a corrected one, or that the one reported holds no more. */
export const ReportKind = { FIRST: 'FIRST', CORRECTION: 'CORRECTION', RETRACTION: 'RETRACTION' } as const;
export type ReportKind = (typeof ReportKind)[keyof typeof ReportKind];
