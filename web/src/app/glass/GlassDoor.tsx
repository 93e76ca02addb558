import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Link } from 'react-router';

import { useT } from '../../i18n/index.ts';
import { c } from '../../kit/theme/tokens.ts';
import { useMay } from '../session.tsx';

/** Where somebody was looked for and not found: the way that is left when life is in danger. */
export function GlassDoor({ quiet = false }: { quiet?: boolean }) {
  const t = useT('common');
  const may = useMay();
  if (!may('glass.break')) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, color: c.text2 }}>
      {quiet ? null : t('glass.need')}
      <Button component={Link} to="/emergency-access" color="error" size={quiet ? 'medium' : 'small'}>
        {t('glass.door')}
      </Button>
    </Box>
  );
}
