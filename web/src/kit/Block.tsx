import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';

import { c } from './theme/tokens.ts';

type Props = { title: string; beside?: ReactNode; tools?: ReactNode; children: ReactNode };

/** A titled part inside a card: the chapters of a tab. It has no frame of its own, so that cards never nest. */
export function Block({ title, beside, tools, children }: Props) {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id} sx={{ minWidth: 0 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1, minHeight: 32 }}>
        <Typography variant="h3" component="h2" id={id}>
          {title}
        </Typography>
        {beside ? (
          <Box component="span" sx={{ color: c.text2, fontSize: 12 }}>
            {beside}
          </Box>
        ) : null}
        <Box sx={{ flex: 1 }} />
        {tools}
      </Box>
      {children}
    </Box>
  );
}

/** What is known, as pairs of word and value; in as many columns as there is room for. */
export function Facts({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: 'grid', gap: '8px 16px', gridTemplateColumns: 'repeat(auto-fill, minmax(180px, 1fr))' }}
    >
      {facts.map(([label, value]) => (
        <Box key={label} sx={{ minWidth: 0 }}>
          <Box component="dt" sx={{ color: c.text2, fontSize: 12 }}>
            {label}
          </Box>
          <Box component="dd" sx={{ m: 0 }}>
            {value}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

/** A small table inside a tab. */
export function MiniTable({
  caption,
  heads,
  children,
}: {
  caption: string;
  heads: readonly string[];
  children: ReactNode;
}) {
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Box
        component="table"
        sx={{
          width: '100%',
          borderCollapse: 'collapse',
          fontSize: 13,
          fontVariantNumeric: 'tabular-nums',
          '& th, & td': {
            textAlign: 'left',
            py: 0.75,
            pr: 1.5,
            borderBottom: `1px solid ${c.line2}`,
            verticalAlign: 'middle',
            // A column is at least as wide as its longest word.
            overflowWrap: 'break-word',
          },
          '& th': { color: c.text2, fontWeight: 500, whiteSpace: 'nowrap' },
          '& tbody tr:last-of-type td, & tbody tr:last-of-type th': { borderBottom: 0 },
        }}
      >
        <Box
          component="caption"
          sx={{ position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' }}
        >
          {caption}
        </Box>
        <thead>
          <tr>
            {heads.map((head, at) => (
              <th key={head || at} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </Box>
    </Box>
  );
}

/** A quiet line where there is nothing yet. */
export function Nothing({ children }: { children: ReactNode }) {
  return <Box sx={{ color: c.text2 }}>{children}</Box>;
}
