import Box from '@mui/material/Box';

import { formatAge } from '../../i18n/index.ts';
import { c } from '../theme/tokens.ts';
import type { Mark } from './lifeline-layout.ts';
import { yOf } from './LifelineMark.tsx';
import { useWhen } from './useMarkName.ts';

const tipWidth = 280;

/** What the screen reader hears from the mark's name, for the eye. */
export function LifelineTip({ mark, width, bornOn }: { mark: Mark; width: number; bornOn: string }) {
  const when = useWhen();
  const middle = mark.x + Math.min(mark.width, 200) / 2;
  const left = Math.min(Math.max(4, middle - tipWidth / 2), Math.max(4, width - tipWidth - 4));
  const above = mark.lane > 1;
  return (
    <Box
      aria-hidden
      sx={{
        position: 'absolute',
        left,
        ...(above ? { top: yOf(mark.lane) - 16, transform: 'translateY(-100%)' } : { top: yOf(mark.lane) + 16 }),
        maxWidth: tipWidth,
        backgroundColor: c.text,
        color: c.surface,
        borderRadius: '6px',
        px: 1.25,
        py: 0.75,
        fontSize: 12,
        pointerEvents: 'none',
        zIndex: 2,
      }}
    >
      <Box sx={{ fontWeight: 600 }}>{mark.title}</Box>
      <Box sx={{ opacity: 0.85 }}>
        {when(mark)} · {formatAge(bornOn, mark.on)}
      </Box>
      {mark.detail ? <Box sx={{ opacity: 0.85 }}>{mark.detail}</Box> : null}
    </Box>
  );
}
