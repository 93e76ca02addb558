/**
 * How far a grant reaches: one's own records, those of one's organisation, those of the division of one's organisation
 * (a city-level organisation therefore sees its whole city), or everything in the city. No grant means never.
 */
export const Scope = { OWN: 'own', ORGANISATION: 'organisation', DISTRICT: 'district', CITY: 'city' } as const;
export type Scope = (typeof Scope)[keyof typeof Scope];
