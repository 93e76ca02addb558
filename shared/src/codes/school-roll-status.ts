export const SchoolRollStatus = {
  ENROLLED: 'ENROLLED',
  TRANSFERRED: 'TRANSFERRED',
  LEFT: 'LEFT',
  GRADUATED: 'GRADUATED',
} as const;
export type SchoolRollStatus = (typeof SchoolRollStatus)[keyof typeof SchoolRollStatus];
