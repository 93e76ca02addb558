import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';

import { gaveUpSigningIn, onSignInNeeded, signedInAgain, type Wanted } from '../../graphql/sign-in-again.ts';
import { useT } from '../../i18n/index.ts';
import { useMe, useStartAfresh } from '../session.tsx';
import { ConfirmIdentity } from './ConfirmIdentity.tsx';
import { SignInForm } from './SignInForm.tsx';

/** Over the page, never instead of it: whatever was typed stays where it is. */
export function SignInAgain() {
  const t = useT('common');
  const me = useMe();
  const startAfresh = useStartAfresh();
  const [needed, setNeeded] = useState<Wanted | null>(null);

  useEffect(() => onSignInNeeded(setNeeded), []);

  if (needed === 'identity')
    return (
      <Dialog open maxWidth="xs" fullWidth aria-labelledby="identity-title" onClose={gaveUpSigningIn}>
        <DialogTitle id="identity-title">{t('signIn.identityTitle')}</DialogTitle>
        <DialogContent>
          <Typography sx={{ color: 'text.secondary', mb: 2 }}>{t('signIn.identityBody')}</Typography>
          <ConfirmIdentity onConfirmed={signedInAgain} />
        </DialogContent>
      </Dialog>
    );

  return (
    <Dialog open={needed === 'session'} maxWidth="xs" fullWidth aria-labelledby="again-title">
      <DialogTitle id="again-title">{t('signIn.againTitle')}</DialogTitle>
      <DialogContent>
        <Typography sx={{ color: 'text.secondary', mb: 2 }}>{t('signIn.againBody')}</Typography>
        <SignInForm
          onSignedIn={async (now) => {
            // Another person or another post must not send what this one typed.
            if (now.id === me.id) return signedInAgain();
            gaveUpSigningIn();
            await startAfresh();
          }}
        />
      </DialogContent>
      <DialogActions>
        <Button
          variant="text"
          onClick={() => {
            gaveUpSigningIn();
            void startAfresh();
          }}
        >
          {t('signIn.leave')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
