/** What the reviewer found about an emergency access. */
export const GlassVerdict = { JUSTIFIED: 'JUSTIFIED', NOT_JUSTIFIED: 'NOT_JUSTIFIED' } as const;
export type GlassVerdict = (typeof GlassVerdict)[keyof typeof GlassVerdict];
