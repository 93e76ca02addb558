/** How a child has come on since the doctor last saw it (随访). */
export const FollowUpProgress = { BETTER: 'BETTER', SAME: 'SAME', WORSE: 'WORSE', MIXED: 'MIXED' } as const;
export type FollowUpProgress = (typeof FollowUpProgress)[keyof typeof FollowUpProgress];
