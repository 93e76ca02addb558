import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect } from 'react';
import { Navigate, useNavigate, useSearchParams } from 'react-router';

import { useT } from '../../i18n/index.ts';
import { SchemeButton } from '../../kit/theme/SchemeButton.tsx';
import { c } from '../../kit/theme/tokens.ts';
import { useSession } from '../session.tsx';
import { LanguageButton } from '../shell/LanguageButton.tsx';
import { Mark } from './Mark.tsx';
import { SignInForm } from './SignInForm.tsx';
import { SignInPicture } from './SignInPicture.tsx';
import { useRules } from './useRules.ts';

/** Only addresses of this site: what follows `?next=` may have been written by anybody. */
export const safeNext = (next: string | null): string => (next && /^\/(?![/\\])/.test(next) ? next : '/');

export function SignInPage() {
  const t = useT('common');
  const { me, refresh } = useSession();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const next = safeNext(params.get('next'));
  const { rules } = useRules();
  const failed = params.get('sign-on') === 'failed';

  useEffect(() => {
    document.title = `${t('signIn.title')} · ${t('product.name')}`;
  }, [t]);

  if (me) return <Navigate to={next} replace />;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: 'minmax(0,1fr) 480px' }, minHeight: '100vh' }}>
      <SignInPicture />
      <Box
        component="main"
        sx={{
          display: 'grid',
          gridTemplateRows: 'auto 1fr auto',
          px: { xs: 3, sm: 7 },
          py: 2.5,
          backgroundColor: c.surface,
          borderLeft: { md: `1px solid ${c.line}` },
        }}
      >
        <Box sx={{ display: 'flex', justifyContent: 'flex-end', alignItems: 'center', gap: 0.5 }}>
          <LanguageButton />
          <SchemeButton />
        </Box>
        <Box sx={{ alignSelf: 'center', width: '100%', maxWidth: 368, mx: 'auto', py: 4 }}>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 3 }}>
            <Mark size={28} />
            <Box sx={{ fontSize: 20, fontWeight: 600 }}>{t('product.name')}</Box>
          </Box>
          <Typography variant="h1" sx={{ mb: 2 }}>
            {t('signIn.title')}
          </Typography>
          {rules?.demonstration ? (
            <Alert severity="info" sx={{ mb: 2 }}>
              {t('signIn.demonstration')}
            </Alert>
          ) : null}
          {failed ? (
            <Alert severity="error" role="alert" sx={{ mb: 2 }}>
              {t('signIn.signOnFailed')}
            </Alert>
          ) : null}
          <SignInForm
            onSignedIn={async () => {
              await refresh();
              await navigate(next, { replace: true });
            }}
          />
          {rules?.signOn ? (
            <Button fullWidth component="a" href={`/sign-on?next=${encodeURIComponent(next)}`} sx={{ mt: 1.5 }}>
              {t('signIn.signOn', { name: rules.signOn })}
            </Button>
          ) : null}
          <Typography sx={{ color: c.text2, fontSize: 13, mt: 3 }}>{t('signIn.help')}</Typography>
        </Box>
      </Box>
    </Box>
  );
}
