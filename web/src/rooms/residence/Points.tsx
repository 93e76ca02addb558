import Box from '@mui/material/Box';

import { useT, type Key } from '../../i18n/index.ts';
import { c } from '../../kit/theme/tokens.ts';

type Factor = { id: string; points: number; max: number };

/** The points of an application as one bar, with the words of every factor behind it. */
export function Points({ points, factors }: { points: number; factors: readonly Factor[] }) {
  const t = useT('residence');
  const words = factors
    .filter((factor) => factor.points > 0)
    .map((factor) => `${t(`factor.${factor.id}` as Key<'residence'>)} ${factor.points}/${factor.max}`);
  return (
    <Box component="span" title={words.join(' · ')} sx={{ display: 'inline-flex', alignItems: 'center', gap: 1 }}>
      <Box component="strong" sx={{ minWidth: 24, textAlign: 'right' }}>
        {points}
      </Box>
      <Box
        component="span"
        role="img"
        aria-label={words.join(', ')}
        sx={{
          display: 'inline-flex',
          width: 120,
          height: 10,
          borderRadius: '3px',
          overflow: 'hidden',
          background: c.line2,
        }}
      >
        {factors.map((factor, at) => (
          <Box
            key={factor.id}
            component="span"
            sx={{ width: `${factor.points}%`, background: c.primary, opacity: 1 - at * 0.13 }}
          />
        ))}
      </Box>
    </Box>
  );
}

/** The same in full, for a panel: one line per factor. */
export function FactorList({ factors }: { factors: readonly Factor[] }) {
  const t = useT('residence');
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.5, fontSize: 13 }}>
      {factors.map((factor) => (
        <Box key={factor.id} component="li" sx={{ display: 'flex', justifyContent: 'space-between', gap: 2 }}>
          <span>{t(`factor.${factor.id}` as Key<'residence'>)}</span>
          <Box component="span" sx={{ color: c.text2, fontVariantNumeric: 'tabular-nums' }}>
            {factor.points} / {factor.max}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
