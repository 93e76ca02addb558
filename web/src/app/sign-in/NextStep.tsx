import { useMutation } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react';

import { useT } from '../../i18n/index.ts';
import {
  BeginSecondFactorAtSignInMutation,
  SignInWithCodeMutation,
  SignInWithNewPasswordMutation,
  SignInWithSecondFactorMutation,
} from '../operations.ts';
import type { Me } from '../session.tsx';
import { StepForm, type Said } from './Frame.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { useRules } from './useRules.ts';

// The picture is drawn for a few people once; nobody else loads the drawing.
const SecretPicture = lazy(async () => ({ default: (await import('./SecretPicture.tsx')).SecretPicture }));

export type Step = { need: string; ticket: string };
type Answer = { __typename?: string } | null | undefined;

type Props = {
  step: Step;
  onStep: (step: Step) => void;
  onSignedIn: (me: Me) => Promise<void> | void;
  /** After a set-up: the session is open, who it is must be read. */
  onOpened: () => Promise<void> | void;
  onAgain: () => void;
};

/** What is still wanting after a right password: the code, a new password, or the set-up of a second factor. */
export function NextStep({ step, onStep, onSignedIn, onOpened, onAgain }: Props) {
  const t = useT('common');
  const { sentence } = useRules();
  const [sendCode] = useMutation(SignInWithCodeMutation);
  const [sendPassword] = useMutation(SignInWithNewPasswordMutation);
  const again = (
    <Button variant="text" sx={{ mt: 1 }} onClick={onAgain}>
      {t('signIn.again')}
    </Button>
  );

  const read = async (answer: Answer): Promise<Said | undefined> => {
    if (!answer) return { failed: true };
    if ('need' in answer) {
      onStep(answer as Step);
      return undefined;
    }
    if ('memberships' in answer) {
      await onSignedIn(answer as Me);
      return undefined;
    }
    return answer as { code: string; field?: string | null; message: string };
  };

  if (step.need === 'CODE')
    return (
      <StepForm
        key="code"
        title={t('signIn.codeTitle')}
        body={t('signIn.codeBody')}
        fields={[
          { name: 'code', label: t('signIn.code'), autoComplete: 'one-time-code', missing: t('signIn.needCode') },
        ]}
        go={t('signIn.next')}
        failed={t('signIn.failed')}
        onSend={async ({ code = '' }) =>
          await read((await sendCode({ variables: { input: { ticket: step.ticket, code } } })).data?.signInWithCode)
        }
        after={again}
      />
    );
  if (step.need === 'NEW_PASSWORD')
    return (
      <StepForm
        key="password"
        title={t('signIn.newTitle')}
        body={t('signIn.newBody')}
        fields={[
          {
            name: 'newPassword',
            label: t('signIn.newPassword'),
            hint: sentence,
            secret: true,
            autoComplete: 'new-password',
            missing: t('signIn.needPassword'),
          },
          {
            name: 'repeat',
            label: t('signIn.repeat'),
            secret: true,
            autoComplete: 'new-password',
            missing: t('signIn.needPassword'),
          },
        ]}
        check={(typed) =>
          typed['newPassword'] === typed['repeat'] ? undefined : { field: 'repeat', message: t('signIn.differs') }
        }
        go={t('signIn.next')}
        failed={t('signIn.failed')}
        onSend={async ({ newPassword = '' }) =>
          await read(
            (await sendPassword({ variables: { input: { ticket: step.ticket, newPassword } } })).data
              ?.signInWithNewPassword,
          )
        }
        after={again}
      />
    );
  return <Enrol ticket={step.ticket} onOpened={onOpened} onAgain={onAgain} />;
}

function Enrol({
  ticket,
  onOpened,
  onAgain,
}: {
  ticket: string;
  onOpened: () => Promise<void> | void;
  onAgain: () => void;
}) {
  const t = useT('common');
  const [begin] = useMutation(BeginSecondFactorAtSignInMutation);
  const [confirm] = useMutation(SignInWithSecondFactorMutation);
  const [setUp, setSetUp] = useState<{ secret: string; uri: string } | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);

  const giveUp = useEffectEvent(onAgain);

  useEffect(() => {
    let gone = false;
    void begin({ variables: { input: { ticket } } }).then(({ data }) => {
      const answer = data?.beginSecondFactorAtSignIn;
      if (gone || !answer) return;
      if ('secret' in answer) setSetUp(answer);
      else giveUp();
    });
    return () => {
      gone = true;
    };
    // Once for a ticket: another set-up would make the scanned one worthless.
  }, [begin, ticket]);

  if (codes) return <RecoveryCodes codes={codes} onKept={() => void onOpened()} />;
  if (!setUp) return null;
  return (
    <StepForm
      title={t('signIn.enrolTitle')}
      body={t('signIn.enrolBody')}
      before={
        <Suspense fallback={null}>
          <SecretPicture {...setUp} />
        </Suspense>
      }
      fields={[
        {
          name: 'code',
          label: t('signIn.code'),
          numeric: true,
          autoComplete: 'one-time-code',
          missing: t('signIn.needCode'),
        },
      ]}
      go={t('signIn.next')}
      failed={t('signIn.failed')}
      onSend={async ({ code = '' }) => {
        const answer = (await confirm({ variables: { input: { ticket, code } } })).data?.signInWithSecondFactor;
        if (answer && 'codes' in answer) {
          setCodes(answer.codes);
          return undefined;
        }
        return answer && 'message' in answer ? answer : { failed: true };
      }}
      after={
        <Button variant="text" sx={{ mt: 1 }} onClick={onAgain}>
          {t('signIn.again')}
        </Button>
      }
    />
  );
}
