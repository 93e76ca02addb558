/** What one screening ended in. None of them is a diagnosis. */
export const ScreeningOutcome = {
  /** no sign at primary screen, or below the cut */
  NEGATIVE: 'NEGATIVE',
  /** refer to the secondary screen */
  POSITIVE: 'POSITIVE',
  /** secondary screen: back to primary care, recheck in three months */
  NORMAL: 'NORMAL',
  /** secondary screen: refer to a diagnosing institution */
  ABNORMAL: 'ABNORMAL',
  /** guidance and repeat within three months */
  RECHECK: 'RECHECK',
  /** a medium band: ask the follow-up interview */
  FOLLOW_UP: 'FOLLOW_UP',
  /** an answer is missing; nothing is imputed */
  INCOMPLETE: 'INCOMPLETE',
  /** a score without a cut of ours */
  RECORDED: 'RECORDED',
} as const;
export type ScreeningOutcome = (typeof ScreeningOutcome)[keyof typeof ScreeningOutcome];
