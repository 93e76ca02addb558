import Done from '@mui/icons-material/CheckCircleOutlined';
import Warn from '@mui/icons-material/ErrorOutlineOutlined';
import Stop from '@mui/icons-material/HighlightOffOutlined';
import Info from '@mui/icons-material/InfoOutlined';
import Dot from '@mui/icons-material/RadioButtonUncheckedOutlined';
import Box from '@mui/material/Box';
import type { ElementType, ReactNode } from 'react';

import { toneOf, type Tone } from '../theme/tokens.ts';

const iconOf: Record<Tone, ElementType> = {
  neutral: Dot,
  info: Info,
  success: Done,
  warning: Warn,
  error: Stop,
  violet: Dot,
  teal: Dot,
};

export type StatusChipProps = { tone?: Tone; label: ReactNode; icon?: ElementType; title?: string };

/** Icon, word and colour together: none of them speaks alone. */
export function StatusChip({ tone = 'neutral', label, icon, title }: StatusChipProps) {
  const Icon = icon ?? iconOf[tone];
  const { ink, ground } = toneOf[tone];
  return (
    <Box
      component="span"
      title={title}
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        px: 1,
        borderRadius: 99,
        fontSize: 12,
        lineHeight: '22px',
        fontWeight: 500,
        whiteSpace: 'nowrap',
        color: ink,
        backgroundColor: ground,
      }}
    >
      <Icon aria-hidden sx={{ fontSize: 14 }} />
      {label}
    </Box>
  );
}
