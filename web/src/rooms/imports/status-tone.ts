import type { Tone } from '../../kit/theme/tokens.ts';

const tones: Record<string, Tone> = {
  CHECKING: 'info',
  CHECKED: 'info',
  APPLYING: 'info',
  APPLIED: 'success',
  STOPPED: 'warning',
  UNDOING: 'info',
  FAILED: 'error',
};

export const toneOfStatus = (status: string): Tone => tones[status] ?? 'neutral';
