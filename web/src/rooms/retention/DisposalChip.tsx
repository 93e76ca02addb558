import { codeLabel } from '../../i18n/index.ts';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import type { Tone } from '../../kit/theme/tokens.ts';

const tone: Record<string, Tone> = {
  PROPOSED: 'info',
  APPROVED: 'violet',
  DECLINED: 'neutral',
  STOPPED: 'warning',
  CARRIED_OUT: 'success',
};

export const DisposalChip = ({ status }: { status: string }) => (
  <StatusChip tone={tone[status] ?? 'neutral'} label={codeLabel('disposalStatus', status)} />
);
