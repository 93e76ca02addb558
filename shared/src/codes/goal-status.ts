export const GoalStatus = {
  OPEN: 'OPEN',
  MET: 'MET',
  DROPPED: 'DROPPED',
} as const;
export type GoalStatus = (typeof GoalStatus)[keyof typeof GoalStatus];
