import Box from '@mui/material/Box';

import { c } from '../theme/tokens.ts';

export type DataBarProps = {
  /** 0 to 1. */
  share: number;
  label?: string;
  /** Below it the bar turns red and says so by the word of `belowLabel`. */
  target?: number;
  belowLabel?: string;
};

export const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

/** A share drawn inside a table cell; the figure is always written. */
export function DataBar({ share, label, target, belowLabel }: DataBarProps) {
  const below = target !== undefined && share < target;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75, minWidth: 140 }}>
      <Box aria-hidden sx={{ flex: 1, height: 7, borderRadius: '2px', backgroundColor: c.line2, overflow: 'hidden' }}>
        <Box
          sx={{
            width: `${Math.min(1, Math.max(0, share)) * 100}%`,
            height: 1,
            borderRadius: '2px',
            backgroundColor: below ? c.error : c.primary,
          }}
        />
      </Box>
      <Box
        component="span"
        sx={{ minWidth: 44, color: below ? c.error : 'inherit' }}
        title={below ? belowLabel : undefined}
      >
        {label ?? percent(share)}
      </Box>
    </Box>
  );
}
