import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';

import { useT } from '../../i18n/index.ts';
import { StatusChip } from '../chips/StatusChip.tsx';

export type ApplyStepProps = { done: number; total: number; state: 'running' | 'done' | 'undone'; onUndo?: () => void };

export function ApplyStep({ done, total, state, onUndo }: ApplyStepProps) {
  const t = useT('kit');
  if (state === 'undone') return <StatusChip tone="neutral" label={t('import.undone')} />;
  if (state === 'running') {
    const words = t('import.running', { done, total });
    return (
      <Box>
        <Box role="status" sx={{ mb: 1 }}>
          {words}
        </Box>
        <LinearProgress variant="determinate" aria-label={words} value={total > 0 ? (done / total) * 100 : 0} />
      </Box>
    );
  }
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
      <StatusChip tone="success" label={t('import.done', { count: done })} />
      {onUndo ? <Button onClick={onUndo}>{t('import.undo')}</Button> : null}
    </Box>
  );
}
