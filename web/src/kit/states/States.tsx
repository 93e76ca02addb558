import CloudOff from '@mui/icons-material/CloudOffOutlined';
import Inbox from '@mui/icons-material/InboxOutlined';
import Lock from '@mui/icons-material/LockOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

import { useT } from '../../i18n/index.ts';
import { c } from '../theme/tokens.ts';
import { StateBox } from './StateBox.tsx';

/** Says why it is empty and what comes next. */
export function EmptyState({ title, body, action }: { title?: ReactNode; body?: ReactNode; action?: ReactNode }) {
  const t = useT('kit');
  return <StateBox icon={Inbox} title={title ?? t('state.emptyTitle')} body={body} action={action} />;
}

export function ErrorState({
  requestId,
  onRetry,
}: {
  requestId?: string | undefined;
  onRetry?: (() => void) | undefined;
}) {
  const t = useT('kit');
  return (
    <StateBox
      role="alert"
      icon={CloudOff}
      title={t('state.errorTitle')}
      body={
        <>
          {t('state.errorBody')}
          {requestId ? (
            <Typography component="span" variant="caption" sx={{ display: 'block' }}>
              {t('state.requestId', { id: requestId })}
            </Typography>
          ) : null}
        </>
      }
      action={onRetry ? <Button onClick={onRetry}>{t('act.retry')}</Button> : null}
    />
  );
}

/** The same in one line, for figures above a list that says the rest. */
export function ErrorLine({ onRetry }: { onRetry: () => void }) {
  const t = useT('kit');
  return (
    <Box role="alert" sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 2, color: c.text2 }}>
      <CloudOff aria-hidden fontSize="small" />
      {t('state.errorTitle')}
      <Button size="small" onClick={onRetry}>
        {t('act.retry')}
      </Button>
    </Box>
  );
}

/** In place of tiles whose numbers are not here yet: the room they will take, or that they could not be read. */
export function NoTilesYet({ failed, onRetry }: { failed: boolean; onRetry: () => void }) {
  // Among other tiles it takes a row of its own, also where the row takes its frame away.
  return (
    <Box sx={{ '&, & > *': { gridColumn: '1 / -1' } }}>
      {failed ? <ErrorLine onRetry={onRetry} /> : <Skeleton variant="rounded" height={76} sx={{ mb: 2 }} />}
    </Box>
  );
}

/** In place of a page that is not a list. */
export function PageSkeleton() {
  return <Skeleton variant="rounded" height={320} />;
}

export function NoPermission() {
  const t = useT('kit');
  return <StateBox icon={Lock} title={t('state.forbiddenTitle')} body={t('state.forbiddenBody')} />;
}

/** The page is open to this reader; what was asked of it is not, and the way on is to ask less. */
export function FilterClosed({ because, onClear }: { because: string; onClear: () => void }) {
  const t = useT('kit');
  return (
    <StateBox
      icon={Lock}
      title={t('state.filterClosedTitle')}
      body={because}
      action={<Button onClick={onClear}>{t('list.clearAll')}</Button>}
    />
  );
}
