import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

import { c } from '../../kit/theme/tokens.ts';

const LOOK = {
  error: { color: c.error, background: c.errorSoft },
  warning: { color: c.warning, background: c.warningSoft },
} as const;

type Props = {
  tone: keyof typeof LOOK;
  icon: ReactNode;
  title: string;
  /** Said to whoever listens when it comes; else it is a landmark of this name. */
  announced?: boolean;
  /** Stays below the top bar while the page scrolls. */
  stays?: boolean;
  children: ReactNode;
};

/** A strip below the top bar for what holds on every page until it is over. */
export function ShellBar({ tone, icon, title, announced = false, stays = false, children }: Props) {
  const { color, background } = LOOK[tone];
  return (
    <Box
      {...(announced ? { role: 'status' } : { component: 'aside', 'aria-label': title })}
      sx={{
        ...(stays && { position: 'sticky', top: 52, zIndex: 9 }),
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 1.5,
        rowGap: 0.5,
        px: { xs: 2, sm: 3 },
        py: 0.75,
        color,
        backgroundColor: background,
        borderBottom: `1px solid ${color}`,
      }}
    >
      {icon}
      <b>{title}</b>
      {children}
    </Box>
  );
}
