/** How one national age point stands for one child. */
export const NodeState = {
  DONE: 'DONE',
  DUE: 'DUE',
  OVERDUE: 'OVERDUE',
  MISSED: 'MISSED',
  UPCOMING: 'UPCOMING',
  REFUSED: 'REFUSED',
} as const;
export type NodeState = (typeof NodeState)[keyof typeof NodeState];
