import type { Tone } from '../../kit/theme/tokens.ts';

/** How an organisation stands by its licences, as a colour beside its word. */
export const toneOfStanding = (standing: string): Tone =>
  standing === 'LAPSED' ? 'error' : standing === 'IN_FORCE' ? 'success' : 'neutral';
