import type { Tone } from '../../kit/theme/tokens.ts';

const tones: Record<string, Tone> = { QUEUED: 'info', SENT: 'teal', RECEIPTED: 'success', FAILED: 'error' };
export const reportTone = (status: string): Tone => tones[status] ?? 'neutral';
