/** How far an emergency access has come: still open, to be looked at, later than the rule allows, looked at. */
export const GlassState = { OPEN: 'OPEN', TO_REVIEW: 'TO_REVIEW', OVERDUE: 'OVERDUE', REVIEWED: 'REVIEWED' } as const;
export type GlassState = (typeof GlassState)[keyof typeof GlassState];
