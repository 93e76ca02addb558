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

const outcomes: Readonly<Record<string, Tone>> = {
  INSERTED: 'success',
  UPDATED: 'info',
  MOVED: 'warning',
  REFUSED: 'error',
};

export const toneOfOutcome = (outcome: string): Tone => outcomes[outcome] ?? 'neutral';
