import { useMutation } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';

import { LanguageButton } from '../../app/shell/LanguageButton.tsx';
import { StepForm } from '../../app/sign-in/Frame.tsx';
import { Mark } from '../../app/sign-in/Mark.tsx';
import { useRules } from '../../app/sign-in/useRules.ts';
import { useT } from '../../i18n/index.ts';
import { c } from '../../kit/theme/tokens.ts';
import { RecoverMutation } from './accounts.operations.ts';

/** Where a one-time link leads: the holder chooses a password. The token stands behind the hash sign and is taken out of the address at once. */
export function RecoverPage() {
  const t = useT('access');
  const common = useT('common');
  const { sentence } = useRules();
  const [token] = useState(() => window.location.hash.slice(1));
  const [done, setDone] = useState(false);
  const [recover] = useMutation(RecoverMutation);

  useEffect(() => {
    document.title = `${t('recover.title')} · ${common('product.name')}`;
    window.history.replaceState(null, '', window.location.pathname);
  }, [t, common]);

  return (
    <Box component="main" sx={{ minHeight: '100vh', backgroundColor: c.page, px: 2, py: 4 }}>
      <Box
        sx={{
          maxWidth: 440,
          mx: 'auto',
          backgroundColor: c.surface,
          border: `1px solid ${c.line}`,
          borderRadius: '8px',
          p: 4,
        }}
      >
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 3 }}>
          <Mark size={28} />
          <Box sx={{ fontSize: 20, fontWeight: 600, flex: 1 }}>{common('product.name')}</Box>
          <LanguageButton />
        </Box>
        <Typography variant="h1" sx={{ mb: 2 }}>
          {t('recover.title')}
        </Typography>
        {done ? (
          <>
            <Alert severity="success" role="status" sx={{ mb: 2 }}>
              {t('recover.done')}
            </Alert>
            <Button fullWidth variant="contained" color="primary" component={Link} to="/sign-in">
              {common('signIn.go')}
            </Button>
          </>
        ) : (
          <StepForm
            body={t('recover.body')}
            fields={[
              {
                name: 'newPassword',
                label: common('signIn.newPassword'),
                hint: sentence,
                secret: true,
                autoComplete: 'new-password',
                missing: common('signIn.needPassword'),
              },
              {
                name: 'repeat',
                label: common('signIn.repeat'),
                secret: true,
                autoComplete: 'new-password',
                missing: common('signIn.needPassword'),
              },
            ]}
            check={(typed) =>
              typed['newPassword'] === typed['repeat']
                ? undefined
                : { field: 'repeat', message: common('signIn.differs') }
            }
            go={t('recover.go')}
            failed={common('signIn.failed')}
            onSend={async ({ newPassword = '' }) => {
              const answer = (await recover({ variables: { input: { token: token || '-', newPassword } } })).data
                ?.useRecoveryLink;
              if (answer && 'message' in answer) return answer;
              if (!answer) return { failed: true };
              setDone(true);
              return undefined;
            }}
          />
        )}
      </Box>
    </Box>
  );
}
