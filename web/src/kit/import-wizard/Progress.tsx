import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';

import { formatCount, useT, type Key } from '../../i18n/index.ts';
import { c } from '../theme/tokens.ts';

export type ProgressProps = {
  /** What is being done, as a heading. */
  title: string;
  /** Counts to be shown, each with its sentence. */
  counts: readonly { words: Key<'kit'>; count: number }[];
  /** What else there is to say, in words. */
  told?: readonly string[];
  /** From 0 to 1; nothing is known before the first rows. */
  share: number;
  perSecond?: number | null;
  secondsLeft?: number | null;
  stopping?: boolean;
  onCancel?: () => void;
};

/** Work in the background: how far, how fast, how long still, and a way to stop it. */
export function Progress({
  title,
  counts,
  told: more = [],
  share,
  perSecond,
  secondsLeft,
  stopping = false,
  onCancel,
}: ProgressProps) {
  const t = useT('kit');
  const told = [
    ...more,
    ...counts.map(({ words, count }) => t(words, { count, replace: { count: formatCount(count) } })),
    ...(perSecond ? [t('import.perSecond', { count: perSecond, replace: { count: formatCount(perSecond) } })] : []),
    ...(secondsLeft === null || secondsLeft === undefined ? [] : [t('import.left', { time: spanOf(secondsLeft, t) })]),
  ];
  return (
    <Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, mb: 1 }}>
        <Box sx={{ fontWeight: 600 }}>{title}</Box>
        <Box sx={{ color: c.text2, fontVariantNumeric: 'tabular-nums' }}>{`${Math.floor(share * 100)}%`}</Box>
        <Box sx={{ flex: 1 }} />
        {onCancel ? (
          <Button onClick={onCancel} disabled={stopping}>
            {stopping ? t('import.stopping') : t('import.cancel')}
          </Button>
        ) : null}
      </Box>
      <LinearProgress
        variant={share > 0 ? 'determinate' : 'indeterminate'}
        aria-label={title}
        value={share * 100}
        sx={{ height: 8, borderRadius: '4px' }}
      />
      <Box
        role="status"
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          columnGap: 2.5,
          rowGap: 0.5,
          mt: 1,
          fontVariantNumeric: 'tabular-nums',
        }}
      >
        {told.map((words) => (
          <span key={words}>{words}</span>
        ))}
      </Box>
      <Box sx={{ mt: 1, color: c.text2, fontSize: 13 }}>{t('import.mayLeave')}</Box>
    </Box>
  );
}

function spanOf(seconds: number, t: ReturnType<typeof useT<'kit'>>): string {
  return seconds < 90
    ? t('import.seconds', { count: Math.max(1, Math.round(seconds)) })
    : t('import.minutes', { count: Math.round(seconds / 60) });
}
