import { ConsentOutcome } from '@xingcheng/shared/codes/consent-outcome';

import { useCommand } from '../../app/useCommand.ts';
import type { FamilyFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, codeOptions, useT } from '../../i18n/index.ts';
import { RadioGroup } from '../../kit/form/fields.tsx';
import { FormFrame } from '../../kit/form/FormFrame.tsx';
import { useFields } from '../../kit/form/useFields.ts';
import { useMutationForm } from '../../kit/form/useMutationForm.tsx';
import { FormDialog } from '../../kit/overlay/FormDialog.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { RecordOwnAnswerMutation } from './family.operations.ts';

/** From 14 to 17 the person's own word stands beside the guardian's. */
export function OwnAnswerDialog({
  consent,
  onClose,
}: {
  consent: FamilyFactsFragment['consents'][number];
  onClose: () => void;
}) {
  const t = useT('people');
  const toast = useToast();
  const record = useCommand(RecordOwnAnswerMutation);
  const form = useFields({ answer: '' }, { answer: t('consent.ownAnswer') });
  const mutation = useMutationForm({
    form,
    send: ({ answer }) => record({ input: { id: consent.id, answer } }),
    onDone: () => {
      toast({ text: t('consent.ownRecorded') });
      onClose();
    },
  });
  return (
    <FormDialog title={`${t('consent.ownAsk')} · ${codeLabel('consentPurpose', consent.purpose)}`} onClose={onClose}>
      <FormFrame form={form} mutation={mutation} submitLabel={t('consent.ownAsk')} onCancel={onClose}>
        <RadioGroup
          form={form}
          name="answer"
          label={t('consent.ownAnswer')}
          hint={t('consent.ownAnswerHint')}
          required
          options={codeOptions('consentOutcome', Object.values(ConsentOutcome))}
        />
      </FormFrame>
    </FormDialog>
  );
}
