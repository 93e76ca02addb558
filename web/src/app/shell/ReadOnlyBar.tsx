import LockIcon from '@mui/icons-material/LockClockOutlined';
import Box from '@mui/material/Box';

import { useReadOnly } from '../../graphql/read-only.ts';
import { useT } from '../../i18n/index.ts';
import { c } from '../../kit/theme/tokens.ts';
import { ShellBar } from './ShellBar.tsx';

/** While the server is short of space: what works and what does not, on every page, until it is over. */
export function ReadOnlyBar() {
  const t = useT('common');
  if (!useReadOnly()) return null;
  return (
    <ShellBar tone="warning" icon={<LockIcon aria-hidden fontSize="small" />} title={t('readOnly.title')} announced>
      <Box component="span" sx={{ color: c.text }}>
        {t('readOnly.text')}
      </Box>
    </ShellBar>
  );
}
