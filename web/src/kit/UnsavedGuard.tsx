import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';

import { useT } from '../i18n/index.ts';

/** `<UnsavedGuard when={form.formState.isDirty} />` asks before the page or the window is left. */
export function UnsavedGuard({ when }: { when: boolean }) {
  const t = useT('kit');
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => when && currentLocation.pathname !== nextLocation.pathname,
  );

  useEffect(() => {
    if (!when) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [when]);

  if (blocker.state !== 'blocked') return null;
  return (
    <Dialog open onClose={() => blocker.reset()} aria-labelledby="guard-title" maxWidth="xs">
      <DialogTitle id="guard-title">{t('guard.title')}</DialogTitle>
      <DialogContent>{t('guard.body')}</DialogContent>
      <DialogActions>
        <Button onClick={() => blocker.proceed()}>{t('guard.leave')}</Button>
        <Button variant="contained" color="primary" autoFocus onClick={() => blocker.reset()}>
          {t('guard.stay')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
