import Box from '@mui/material/Box';

import type { AccountFactsFragment } from '../../graphql/generated/graphql.ts';
import { formatTime, useT } from '../../i18n/index.ts';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';

/** Whether somebody can come in, and what is wrong beside that. */
export function AccountState({ account }: { account: AccountFactsFragment }) {
  const t = useT('access');
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 0.5 }}>
      {account.disabledAt ? (
        <StatusChip tone="error" label={t('account.closedSince', { at: formatTime(account.disabledAt) })} />
      ) : account.lockedUntil ? (
        <StatusChip tone="warning" label={t('account.locked')} title={formatTime(account.lockedUntil)} />
      ) : (
        <StatusChip tone="success" label={t('account.open')} />
      )}
      {account.checkOverdue ? <StatusChip tone="warning" label={t('post.checkOverdue')} /> : null}
    </Box>
  );
}
