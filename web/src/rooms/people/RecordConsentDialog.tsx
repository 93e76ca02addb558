import { ConsentOutcome } from '@xingcheng/shared/codes/consent-outcome';
import { consentAge } from '@xingcheng/shared/consent/consent-ages';
import { ConsentPurpose } from '@xingcheng/shared/codes/consent-purpose';

import { OrganisationField } from '../../app/OrganisationField.tsx';
import { useToday } from '../../app/session.tsx';
import { useCommand } from '../../app/useCommand.ts';
import type { FamilyFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, codeOptions, useT } from '../../i18n/index.ts';
import { DateField, RadioGroup, SelectField } from '../../kit/form/fields.tsx';
import { FormFrame } from '../../kit/form/FormFrame.tsx';
import { useFields } from '../../kit/form/useFields.ts';
import { useMutationForm } from '../../kit/form/useMutationForm.tsx';
import { FormDialog } from '../../kit/overlay/FormDialog.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { RecordConsentMutation } from './family.operations.ts';

const SELF = 'SELF';

export function RecordConsentDialog({ family, onClose }: { family: FamilyFactsFragment; onClose: () => void }) {
  const t = useT('people');
  const toast = useToast();
  const today = useToday();
  const record = useCommand(RecordConsentMutation);
  const inForce = family.guardians.filter((guardian) => guardian.inForce);
  const heard = consentAge(family.person.birthDate, today) === 'OWN_WORD';
  const form = useFields(
    {
      purpose: '',
      recipientId: null as string | null,
      outcome: '',
      by: inForce[0]?.id ?? SELF,
      ownAnswer: '',
      answeredOn: today as string | null,
    },
    { purpose: t('consent.purpose'), outcome: t('consent.outcome') },
  );
  const mutation = useMutationForm({
    form,
    send: ({ by, purpose, recipientId, ownAnswer, ...rest }) =>
      record({
        input: {
          personId: family.person.id,
          purpose,
          ...rest,
          recipientId: purpose === 'SHARING' ? recipientId : null,
          ownAnswer: heard && by !== SELF ? ownAnswer || null : null,
          guardianId: by === SELF ? null : by,
        },
      }),
    onDone: () => {
      toast({ text: t('consent.recorded') });
      onClose();
    },
  });
  const [purpose, by] = form.watch(['purpose', 'by']);
  return (
    <FormDialog title={t('consent.record')} onClose={onClose}>
      <FormFrame form={form} mutation={mutation} submitLabel={t('consent.record')} onCancel={onClose}>
        <SelectField
          form={form}
          name="purpose"
          label={t('consent.purpose')}
          hint={t('consent.purposeHint')}
          required
          options={codeOptions('consentPurpose', Object.values(ConsentPurpose))}
        />
        {purpose === 'SHARING' ? (
          <OrganisationField
            form={form}
            name="recipientId"
            label={t('consent.recipient')}
            hint={t('consent.recipientHint')}
          />
        ) : null}
        <RadioGroup
          form={form}
          name="outcome"
          label={t('consent.outcome')}
          required
          options={codeOptions('consentOutcome', Object.values(ConsentOutcome))}
        />
        <SelectField
          form={form}
          name="by"
          label={t('consent.by')}
          required
          options={[
            ...inForce.map((guardian) => ({
              value: guardian.id,
              label: `${guardian.name} · ${codeLabel('guardianKind', guardian.kind)}`,
            })),
            { value: SELF, label: t('consent.self') },
          ]}
        />
        {heard && by !== SELF ? (
          <RadioGroup
            form={form}
            name="ownAnswer"
            label={t('consent.ownAnswer')}
            hint={t('consent.ownAnswerHint')}
            options={codeOptions('consentOutcome', Object.values(ConsentOutcome))}
          />
        ) : null}
        <DateField form={form} name="answeredOn" label={t('consent.on')} max={today} />
      </FormFrame>
    </FormDialog>
  );
}
