import LockIcon from '@mui/icons-material/LockClockOutlined';
import Box from '@mui/material/Box';

import { useReadOnly } from '../../graphql/read-only.ts';
import { useT } from '../../i18n/index.ts';
import { c } from '../../kit/theme/tokens.ts';

/** While the server is short of space: what works and what does not, on every page, until it is over. */
export function ReadOnlyBar() {
  const t = useT('common');
  if (!useReadOnly()) return null;
  return (
    <Box
      role="status"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 1.5,
        rowGap: 0.5,
        px: { xs: 2, sm: 3 },
        py: 0.75,
        color: c.warning,
        backgroundColor: c.warningSoft,
        borderBottom: `1px solid ${c.warning}`,
      }}
    >
      <LockIcon aria-hidden fontSize="small" />
      <b>{t('readOnly.title')}</b>
      <Box component="span" sx={{ color: c.text }}>
        {t('readOnly.text')}
      </Box>
    </Box>
  );
}
