import type { Tone } from '../../kit/theme/tokens.ts';

const tones: Record<string, Tone> = {
  DRAFT: 'neutral',
  SENT: 'info',
  RECEIVED: 'info',
  ACCEPTED: 'teal',
  RETURNED: 'warning',
  DECLINED: 'warning',
  ATTENDED: 'success',
  RESULT_WRITTEN: 'success',
  LOST: 'error',
};

export const referralTone = (status: string): Tone => tones[status] ?? 'neutral';
