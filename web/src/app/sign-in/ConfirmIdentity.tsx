import { useMutation } from '@apollo/client/react';

import { useT } from '../../i18n/index.ts';
import { ConfirmIdentityMutation } from '../operations.ts';
import { StepForm } from './Frame.tsx';

/** The password once more, and the code where there is one, for steps that need more than an open page. */
export function ConfirmIdentity({ onConfirmed }: { onConfirmed: () => void }) {
  const t = useT('common');
  const [confirm] = useMutation(ConfirmIdentityMutation);
  return (
    <StepForm
      fields={[
        {
          name: 'password',
          label: t('signIn.password'),
          secret: true,
          autoComplete: 'current-password',
          missing: t('signIn.needPassword'),
        },
        {
          name: 'code',
          label: t('signIn.codeOptional'),
          autoComplete: 'one-time-code',
          missing: t('signIn.needCode'),
          optional: true,
        },
      ]}
      go={t('signIn.identityGo')}
      failed={t('signIn.failed')}
      onSend={async ({ password = '', code = '' }) => {
        const answer = (await confirm({ variables: { input: { password, code: code || null } } })).data
          ?.confirmIdentity;
        if (answer && 'message' in answer) return answer;
        if (!answer) return { failed: true };
        onConfirmed();
        return undefined;
      }}
    />
  );
}
