import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

import { useT } from '../../i18n/index.ts';

/** The frame of a page whose code is still on its way: a heading and what will stand below it. */
export function PageComing() {
  const t = useT('kit');
  return (
    <Box role="status" aria-label={t('list.loading')}>
      <Skeleton variant="rounded" width={180} height={28} sx={{ mb: 2.5 }} />
      <Skeleton variant="rounded" height={320} />
    </Box>
  );
}
