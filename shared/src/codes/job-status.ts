/** A job an employer offers. */
export const JobStatus = {
  /** vacant */
  OPEN: 'OPEN',
  FILLED: 'FILLED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type JobStatus = (typeof JobStatus)[keyof typeof JobStatus];
