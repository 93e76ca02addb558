import type { Tone } from '../../kit/theme/tokens.ts';

export const placementTone: Record<string, Tone> = {
  PROPOSED: 'info',
  OFFERED: 'warning',
  ACCEPTED: 'info',
  ACTIVE: 'success',
  APPEALED: 'error',
  ENDED: 'neutral',
};
export const iepTone: Record<string, Tone> = { DRAFT: 'neutral', AGREED: 'info', ACTIVE: 'success', ENDED: 'neutral' };
