/** How sure the points make us that two records are one person. A person decides in every band. */
export const DuplicateBand = { CERTAIN: 'CERTAIN', LIKELY: 'LIKELY', POSSIBLE: 'POSSIBLE' } as const;
export type DuplicateBand = (typeof DuplicateBand)[keyof typeof DuplicateBand];
