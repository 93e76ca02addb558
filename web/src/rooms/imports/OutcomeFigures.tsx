import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';

import { formatCount } from '../../i18n/index.ts';
import { c } from '../../kit/theme/tokens.ts';

export type OutcomeFigure = { name: string; count: number; to: string; bad?: boolean };

/** What became of the rows: each number opens exactly these rows; nothing is behind a nought. */
export function OutcomeFigures({ figures }: { figures: readonly OutcomeFigure[] }) {
  return (
    <Box component="dl" sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, m: 0 }}>
      {figures.map(({ name, count, to, bad = false }) => (
        <Box key={name}>
          <Box component="dt" sx={{ color: c.text2, fontSize: 13 }}>
            {name}
          </Box>
          <Box component="dd" sx={{ m: 0, fontSize: 22, fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}>
            {count > 0 ? (
              <Link
                component={RouterLink}
                to={to}
                aria-label={`${name} ${formatCount(count)}`}
                sx={bad ? { color: c.error, textDecorationColor: c.error } : {}}
              >
                {formatCount(count)}
              </Link>
            ) : (
              formatCount(count)
            )}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
