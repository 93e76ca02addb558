/** Completed years, lower end in, upper end out. */
export const AgeBand = {
  AGE_0_3: 'AGE_0_3',
  AGE_3_6: 'AGE_3_6',
  AGE_6_12: 'AGE_6_12',
  AGE_12_18: 'AGE_12_18',
  AGE_18_UP: 'AGE_18_UP',
} as const;
export type AgeBand = (typeof AgeBand)[keyof typeof AgeBand];
