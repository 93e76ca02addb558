import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ElementType, ReactNode } from 'react';

import { c } from '../theme/tokens.ts';

export type StateBoxProps = {
  icon: ElementType;
  title: ReactNode;
  body?: ReactNode;
  action?: ReactNode;
  role?: 'alert' | 'status';
};

export function StateBox({ icon: Icon, title, body, action, role }: StateBoxProps) {
  return (
    <Box role={role} sx={{ display: 'grid', justifyItems: 'center', textAlign: 'center', gap: 0.5, px: 3, py: 7 }}>
      <Icon aria-hidden sx={{ fontSize: 28, color: c.text2, mb: 0.5 }} />
      <Typography component="p" variant="h3">
        {title}
      </Typography>
      {body ? <Typography sx={{ color: c.text2, maxWidth: 480 }}>{body}</Typography> : null}
      {action ? <Box sx={{ mt: 1.5, display: 'flex', gap: 1 }}>{action}</Box> : null}
    </Box>
  );
}
