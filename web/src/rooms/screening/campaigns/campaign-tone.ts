import type { Tone } from '../../../kit/theme/tokens.ts';

export const campaignTone = (status: string): Tone =>
  status === 'OPEN' ? 'success' : status === 'DRAFT' ? 'info' : 'neutral';
