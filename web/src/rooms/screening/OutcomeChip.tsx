import { codeLabel } from '../../i18n/index.ts';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import type { Tone } from '../../kit/theme/tokens.ts';

const toneOf: Record<string, Tone> = {
  NEGATIVE: 'success',
  NORMAL: 'success',
  POSITIVE: 'error',
  ABNORMAL: 'error',
  RECHECK: 'warning',
  FOLLOW_UP: 'warning',
  INCOMPLETE: 'warning',
};

/** What a screening ended in, in a word. Never a diagnosis. */
export function OutcomeChip({ outcome }: { outcome: string }) {
  return <StatusChip tone={toneOf[outcome] ?? 'neutral'} label={codeLabel('screeningOutcome', outcome)} />;
}
