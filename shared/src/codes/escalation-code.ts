/** Reasons to call a case conference (proposal; E7 is 未成年人保护法 11). */
export const EscalationCode = {
  E1: 'E1',
  E2: 'E2',
  E3: 'E3',
  E4: 'E4',
  E5: 'E5',
  E6: 'E6',
  E7: 'E7',
  E8: 'E8',
} as const;
export type EscalationCode = (typeof EscalationCode)[keyof typeof EscalationCode];
