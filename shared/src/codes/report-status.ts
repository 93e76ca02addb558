/** How far a report has come. FAILED waits for somebody to look; it is never given up silently. */
export const ReportStatus = { QUEUED: 'QUEUED', SENT: 'SENT', RECEIPTED: 'RECEIPTED', FAILED: 'FAILED' } as const;
export type ReportStatus = (typeof ReportStatus)[keyof typeof ReportStatus];
