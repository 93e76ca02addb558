import { useMutation } from '@apollo/client/react';
import { useState } from 'react';

import { StepForm } from '../../app/sign-in/Frame.tsx';
import { RecoveryCodes } from '../../app/sign-in/RecoveryCodes.tsx';
import { SecretPicture } from '../../app/sign-in/SecretPicture.tsx';
import { useRules } from '../../app/sign-in/useRules.ts';
import { useT } from '../../i18n/index.ts';
import { FormDialog } from '../../kit/overlay/FormDialog.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import {
  BeginSecondFactorMutation,
  ChangePasswordMutation,
  ConfirmSecondFactorMutation,
  RemoveSecondFactorMutation,
  RenewRecoveryCodesMutation,
} from './accounts.operations.ts';

type Props = { onClose: () => void };

export function ChangePasswordDialog({ onClose }: Props) {
  const t = useT('access');
  const common = useT('common');
  const toast = useToast();
  const { sentence } = useRules();
  const [change] = useMutation(ChangePasswordMutation);
  const missing = common('signIn.needPassword');
  return (
    <FormDialog title={t('my.change')} onClose={onClose}>
      <StepForm
        body={t('my.changeBody')}
        fields={[
          { name: 'currentPassword', label: t('my.current'), secret: true, autoComplete: 'current-password', missing },
          {
            name: 'newPassword',
            label: common('signIn.newPassword'),
            hint: sentence,
            secret: true,
            autoComplete: 'new-password',
            missing,
          },
          { name: 'repeat', label: common('signIn.repeat'), secret: true, autoComplete: 'new-password', missing },
        ]}
        check={(typed) =>
          typed['newPassword'] === typed['repeat'] ? undefined : { field: 'repeat', message: common('signIn.differs') }
        }
        go={t('my.change')}
        failed={common('signIn.failed')}
        onSend={async ({ currentPassword = '', newPassword = '' }) => {
          const answer = (await change({ variables: { input: { currentPassword, newPassword } } })).data
            ?.changePassword;
          if (answer && 'message' in answer) return answer;
          if (!answer) return { failed: true };
          toast({ text: t('my.changed') });
          onClose();
          return undefined;
        }}
      />
    </FormDialog>
  );
}

/** Password, picture, code, recovery codes: the set-up of a second factor, or of another telephone. */
export function SetUpDialog({ onClose }: Props) {
  const t = useT('access');
  const common = useT('common');
  const [begin] = useMutation(BeginSecondFactorMutation);
  const [confirm] = useMutation(ConfirmSecondFactorMutation);
  const [setUp, setSetUp] = useState<{ secret: string; uri: string } | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const failed = common('signIn.failed');
  return (
    <FormDialog title={common('signIn.enrolTitle')} onClose={onClose}>
      {codes ? (
        <RecoveryCodes codes={codes} onKept={onClose} />
      ) : setUp ? (
        <StepForm
          key="code"
          body={common('signIn.enrolBody')}
          before={<SecretPicture {...setUp} />}
          fields={[
            {
              name: 'code',
              label: t('my.code'),
              numeric: true,
              autoComplete: 'one-time-code',
              missing: common('signIn.needCode'),
            },
          ]}
          go={t('my.factorConfirm')}
          failed={failed}
          onSend={async ({ code = '' }) => {
            const answer = (await confirm({ variables: { input: { code } } })).data?.confirmSecondFactor;
            if (answer && 'codes' in answer) {
              setCodes(answer.codes);
              return undefined;
            }
            return answer && 'message' in answer ? answer : { failed: true };
          }}
        />
      ) : (
        <AskPassword
          go={common('signIn.next')}
          onSend={async (password) => {
            const answer = (await begin({ variables: { input: { password } } })).data?.beginSecondFactor;
            if (answer && 'secret' in answer) {
              setSetUp(answer);
              return undefined;
            }
            return answer && 'message' in answer ? answer : { failed: true };
          }}
        />
      )}
    </FormDialog>
  );
}

/** What needs the password once more and nothing else. */
export function PasswordDialog({ what, onClose }: Props & { what: 'codes' | 'remove' }) {
  const t = useT('access');
  const toast = useToast();
  const [renew] = useMutation(RenewRecoveryCodesMutation);
  const [remove] = useMutation(RemoveSecondFactorMutation);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const title = t(what === 'codes' ? 'my.renew' : 'my.remove');
  return (
    <FormDialog title={title} onClose={onClose}>
      {codes ? (
        <RecoveryCodes codes={codes} onKept={onClose} />
      ) : (
        <AskPassword
          go={title}
          body={t(what === 'codes' ? 'my.renewBody' : 'my.removeBody')}
          onSend={async (password) => {
            const variables = { input: { password } };
            if (what === 'codes') {
              const answer = (await renew({ variables })).data?.renewRecoveryCodes;
              if (answer && 'codes' in answer) {
                setCodes(answer.codes);
                return undefined;
              }
              return answer && 'message' in answer ? answer : { failed: true };
            }
            const answer = (await remove({ variables })).data?.removeSecondFactor;
            if (answer && 'message' in answer) return answer;
            if (!answer) return { failed: true };
            toast({ text: t('my.removed') });
            onClose();
            return undefined;
          }}
        />
      )}
    </FormDialog>
  );
}

type Ask = {
  go: string;
  body?: string;
  onSend: (password: string) => ReturnType<Parameters<typeof StepForm>[0]['onSend']>;
};

function AskPassword({ go, body, onSend }: Ask) {
  const common = useT('common');
  return (
    <StepForm
      key="password"
      {...(body ? { body } : {})}
      fields={[
        {
          name: 'password',
          label: common('signIn.password'),
          secret: true,
          autoComplete: 'current-password',
          missing: common('signIn.needPassword'),
        },
      ]}
      go={go}
      failed={common('signIn.failed')}
      onSend={({ password = '' }) => onSend(password)}
    />
  );
}
