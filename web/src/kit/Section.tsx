import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';

import { c } from './theme/tokens.ts';

export type SectionProps = {
  title?: ReactNode;
  beside?: ReactNode;
  tools?: ReactNode;
  children: ReactNode;
  flush?: boolean;
};

/** A flat bordered surface with an optional heading: the only card of the product. */
export function Section({ title, beside, tools, children, flush = false }: SectionProps) {
  const id = useId();
  return (
    <Box
      component="section"
      {...(title ? { 'aria-labelledby': id } : {})}
      sx={{
        backgroundColor: c.surface,
        border: `1px solid ${c.line}`,
        borderRadius: '8px',
        p: flush ? 0 : 2,
        minWidth: 0,
      }}
    >
      {title ? (
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'center',
            gap: 1,
            mb: 1.25,
            ...(flush && { p: 2, pb: 0 }),
          }}
        >
          <Typography variant="h2" id={id}>
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
      ) : null}
      {children}
    </Box>
  );
}
