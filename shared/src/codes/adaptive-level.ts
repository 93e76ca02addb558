/** Adaptive behaviour as GB/T 26341-2010 grades it. */
export const AdaptiveLevel = {
  NORMAL: 'NORMAL',
  MILD: 'MILD',
  MODERATE: 'MODERATE',
  SEVERE: 'SEVERE',
  PROFOUND: 'PROFOUND',
} as const;
export type AdaptiveLevel = (typeof AdaptiveLevel)[keyof typeof AdaptiveLevel];
