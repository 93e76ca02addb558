import type { Tone } from '../../kit/theme/tokens.ts';

export const diagnosisTone = (outcome: string): Tone =>
  outcome === 'CONFIRMED' ? 'violet' : outcome === 'UNDETERMINED' ? 'warning' : 'neutral';
