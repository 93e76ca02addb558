import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

import { c } from './theme/tokens.ts';

export type PersonNameProps = { name: string; to?: string; detail?: ReactNode; strong?: boolean };

/** A name never breaks in the middle and never shrinks to nothing; what is known beside it stays quiet. */
export function PersonName({ name, to, detail, strong = true }: PersonNameProps) {
  const shown = (
    <Box component="span" sx={{ fontWeight: strong ? 600 : 400, whiteSpace: 'nowrap' }}>
      {name}
    </Box>
  );
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'baseline', gap: 1, maxWidth: '100%' }}>
      {to ? <Link to={to}>{shown}</Link> : shown}
      {detail ? (
        <Box component="span" sx={{ color: c.text2, fontSize: 12 }}>
          {detail}
        </Box>
      ) : null}
    </Box>
  );
}
