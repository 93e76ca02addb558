export const CoachPhase = {
  INTENSIVE: 'INTENSIVE',
  FADING: 'FADING',
  FOLLOW_ALONG: 'FOLLOW_ALONG',
} as const;
export type CoachPhase = (typeof CoachPhase)[keyof typeof CoachPhase];
