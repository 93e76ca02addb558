import Box from '@mui/material/Box';
import { Link } from 'react-router';
import type { ReactNode } from 'react';

import { formatCount } from '../../i18n/index.ts';
import { c, type Tone } from '../theme/tokens.ts';

export type StatTileProps = {
  label: string;
  value: number;
  unit?: string;
  /** The list that holds exactly this number. */
  to: string;
  tone?: Extract<Tone, 'neutral' | 'warning' | 'error' | 'success'>;
  note?: ReactNode;
  /** A few earlier values, oldest first; drawn small. */
  trend?: readonly number[];
};

const inkOf = { neutral: c.primary, warning: c.warning, error: c.error, success: c.success };

/** A number that opens its names. The whole tile is the link. */
export function StatTile({ label, value, unit, to, tone = 'neutral', note, trend }: StatTileProps) {
  return (
    <Box
      component={Link}
      to={to}
      sx={{
        display: 'block',
        minWidth: 0,
        backgroundColor: c.surface,
        border: `1px solid ${c.line}`,
        borderRadius: '8px',
        px: 2,
        py: 1.5,
        color: c.text,
        textDecoration: 'none !important',
        '&:hover': { borderColor: c.primary },
      }}
    >
      <Box sx={{ color: c.text2, fontSize: 13 }}>{label}</Box>
      <Box sx={{ display: 'flex', alignItems: 'end', gap: 1 }}>
        <Box
          component="span"
          sx={{ fontSize: 20, fontWeight: 600, lineHeight: 1.4, color: value === 0 ? c.text2 : inkOf[tone] }}
        >
          {formatCount(value)}
        </Box>
        {unit ? (
          <Box component="span" sx={{ fontSize: 12, color: c.text2, pb: '3px' }}>
            {unit}
          </Box>
        ) : null}
        {trend && trend.length > 1 ? <Sparkline values={trend} /> : null}
      </Box>
      {note ? <Box sx={{ color: c.text2, fontSize: 12 }}>{note}</Box> : null}
    </Box>
  );
}

function Sparkline({ values }: { values: readonly number[] }) {
  const top = Math.max(...values, 1);
  const points = values
    .map((value, at) => `${(at / (values.length - 1)) * 62 + 1},${19 - (value / top) * 17}`)
    .join(' ');
  return (
    <svg aria-hidden width={64} height={20} style={{ marginLeft: 'auto' }}>
      <polyline points={points} fill="none" stroke={c.field} strokeWidth={1.5} strokeLinejoin="round" />
    </svg>
  );
}

/** Tiles in a row by chapter or subject. */
export function StatRow({ children }: { children: ReactNode }) {
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fill, minmax(148px, 1fr))', mb: 2 }}>
      {children}
    </Box>
  );
}
