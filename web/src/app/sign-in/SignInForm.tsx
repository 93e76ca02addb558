import { SignInNeed } from '@xingcheng/shared/codes/sign-in-need';
import HideIcon from '@mui/icons-material/VisibilityOffOutlined';
import ShowIcon from '@mui/icons-material/VisibilityOutlined';
import { useApolloClient, useMutation } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useId, useState, type FormEvent } from 'react';

import { useT } from '../../i18n/index.ts';
import { Labelled } from '../../kit/form/Labelled.tsx';
import { MeQuery, SignInMutation } from '../operations.ts';
import type { Me } from '../session.tsx';
import { NextStep, type Step } from './NextStep.tsx';

/** Single sign-on that wants one thing more comes back with the step behind the hash sign, which is taken out of the address. */
function stepFromSignOn(): Step | null {
  const [need = '', ticket = ''] = window.location.hash.slice(1).split('.');
  if (!ticket || !Object.hasOwn(SignInNeed, need)) return null;
  window.history.replaceState(null, '', window.location.pathname + window.location.search);
  return { need, ticket };
}

/** Password managers and paste work; nothing here has to be remembered or solved. */
export function SignInForm({ onSignedIn }: { onSignedIn: (me: Me) => Promise<void> | void }) {
  const t = useT('common');
  const id = useId();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [visible, setVisible] = useState(false);
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const client = useApolloClient();
  const [step, setStep] = useState<Step | null>(stepFromSignOn);
  const [signIn, { loading }] = useMutation(SignInMutation);

  const nameMissing = tried && !username.trim() ? t('signIn.needUsername') : undefined;
  const passwordMissing = tried && !password ? t('signIn.needPassword') : undefined;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    setProblem(null);
    const missing = !username.trim() ? 'username' : !password ? 'password' : null;
    if (missing) return document.getElementById(`${id}-${missing}`)?.focus();
    try {
      const { data } = await signIn({ variables: { input: { username: username.trim(), password } } });
      const answer = data?.signIn;
      if (answer && 'memberships' in answer) await onSignedIn(answer);
      else if (answer && 'need' in answer) setStep(answer);
      else setProblem(answer && 'message' in answer ? answer.message : t('signIn.failed'));
    } catch {
      setProblem(t('signIn.failed'));
    }
  };

  if (step)
    return (
      <NextStep
        step={step}
        onStep={setStep}
        onSignedIn={onSignedIn}
        onOpened={async () => {
          const { data } = await client.query({ query: MeQuery, fetchPolicy: 'network-only' });
          if (data?.me) await onSignedIn(data.me);
        }}
        onAgain={() => {
          setStep(null);
          setPassword('');
        }}
      />
    );
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      {problem ? (
        <Alert severity="error" role="alert" sx={{ mb: 2 }}>
          {problem}
        </Alert>
      ) : null}
      <Labelled id={`${id}-username`} label={t('signIn.username')} error={nameMissing}>
        {(aria) => (
          <OutlinedInput
            fullWidth
            autoFocus
            value={username}
            error={Boolean(nameMissing)}
            onChange={(event) => setUsername(event.target.value)}
            autoComplete="username"
            inputProps={{ ...aria, id: `${id}-username`, autoCapitalize: 'none', spellCheck: false, maxLength: 100 }}
          />
        )}
      </Labelled>
      <Labelled id={`${id}-password`} label={t('signIn.password')} error={passwordMissing}>
        {(aria) => (
          <OutlinedInput
            fullWidth
            type={visible ? 'text' : 'password'}
            value={password}
            error={Boolean(passwordMissing)}
            onChange={(event) => setPassword(event.target.value)}
            autoComplete="current-password"
            inputProps={{ ...aria, id: `${id}-password`, maxLength: 200 }}
            endAdornment={
              <InputAdornment position="end">
                <IconButton
                  edge="end"
                  aria-label={visible ? t('signIn.hide') : t('signIn.show')}
                  aria-pressed={visible}
                  onClick={() => setVisible(!visible)}
                >
                  {visible ? <HideIcon fontSize="small" /> : <ShowIcon fontSize="small" />}
                </IconButton>
              </InputAdornment>
            }
          />
        )}
      </Labelled>
      <Button
        type="submit"
        fullWidth
        variant="contained"
        color="primary"
        disabled={loading}
        sx={{ mt: 1, minHeight: 40 }}
      >
        {t('signIn.go')}
      </Button>
    </form>
  );
}
