import Box from '@mui/material/Box';
import { Link } from 'react-router';
import type { ReactNode } from 'react';

import { formatCount } from '../../i18n/index.ts';
import { c } from '../theme/tokens.ts';

export type FunnelStep = { key: string; label: string; count: number; to?: string; colour?: string; note?: ReactNode };

/** A cascade of counted people; each number opens its list. The list is its own table for a screen reader. */
export function FunnelChart({ steps }: { steps: readonly FunnelStep[] }) {
  const top = Math.max(1, ...steps.map((step) => step.count));
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
      {steps.map((step) => (
        <li key={step.key}>
          <Box sx={{ display: 'flex', alignItems: 'baseline', justifyContent: 'space-between' }}>
            <Box component="span" sx={{ fontWeight: 600, fontSize: 13 }}>
              {step.label}
            </Box>
            <Box component="span" sx={{ fontWeight: 600, fontSize: 16 }}>
              {step.to ? <Link to={step.to}>{formatCount(step.count)}</Link> : formatCount(step.count)}
            </Box>
          </Box>
          <Box aria-hidden sx={{ height: 12, borderRadius: '3px', backgroundColor: c.line2, overflow: 'hidden' }}>
            <Box
              sx={{
                height: 1,
                borderRadius: '3px',
                minWidth: step.count > 0 ? 3 : 0,
                width: `${(step.count / top) * 100}%`,
                backgroundColor: step.colour ?? c.primary,
              }}
            />
          </Box>
          {step.note ? <Box sx={{ color: c.text2, fontSize: 12, mt: 0.25 }}>{step.note}</Box> : null}
        </li>
      ))}
    </Box>
  );
}
