import { ReferralDeclineReason } from '@xingcheng/shared/codes/referral-decline-reason';
import { ReferralLostReason } from '@xingcheng/shared/codes/referral-lost-reason';
import { ReferralResult } from '@xingcheng/shared/codes/referral-result';
import { addDays } from '@xingcheng/shared/age/iso-date';
import { receiversOf } from '@xingcheng/shared/referral/receivers';

import { OrganisationField } from '../../app/OrganisationField.tsx';
import { useToday } from '../../app/session.tsx';
import { useCommand } from '../../app/useCommand.ts';
import type { ReferralFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeOptions, useT } from '../../i18n/index.ts';
import { DateField, SelectField, TextField } from '../../kit/form/fields.tsx';
import { FormFrame } from '../../kit/form/FormFrame.tsx';
import { useFields } from '../../kit/form/useFields.ts';
import { useMutationForm } from '../../kit/form/useMutationForm.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { MoveReferralMutation } from './referral.operations.ts';

type Props = {
  referral: ReferralFactsFragment;
  move: string;
  needsReason: boolean;
  label: string;
  onClose: () => void;
};

/** A week ahead: a day to confirm or to change, never an empty field. */
const DAYS_AHEAD = 7;

/** What one move asks for, and nothing else. */
export function MoveForm({ referral, move, needsReason, label, onClose }: Props) {
  const t = useT('referral');
  const toast = useToast();
  const today = useToday();
  const send = useCommand(MoveReferralMutation);
  const books = move === 'accept' || move === 'book';
  const form = useFields(
    {
      appointmentOn: (referral.appointmentOn ?? addDays(today, DAYS_AHEAD)) as string | null,
      attendedOn: today as string | null,
      declineReason: '',
      lostReason: '',
      toOrganisationId: '',
      result: '',
      resultNote: '',
      reason: '',
    },
    {
      ...(move === 'decline' ? { declineReason: t('form.declineReason') } : {}),
      ...(move === 'lose' ? { lostReason: t('form.lostReason') } : {}),
      ...(move === 'reroute' ? { toOrganisationId: t('form.to') } : {}),
      ...(move === 'writeResult' ? { result: t('form.result') } : {}),
      ...(needsReason ? { reason: t('form.words') } : {}),
    },
  );
  const mutation = useMutationForm({
    form,
    send: (values, version) =>
      send({
        input: {
          id: referral.id,
          move,
          version: version ?? referral.version,
          ...(books ? { appointmentOn: values.appointmentOn } : {}),
          ...(move === 'attend' ? { attendedOn: values.attendedOn } : {}),
          ...(move === 'decline' ? { declineReason: values.declineReason } : {}),
          ...(move === 'lose' ? { lostReason: values.lostReason } : {}),
          ...(move === 'reroute' ? { toOrganisationId: values.toOrganisationId } : {}),
          ...(move === 'writeResult' ? { result: values.result, resultNote: values.resultNote || null } : {}),
          ...(needsReason ? { reason: values.reason } : {}),
        },
      }),
    onDone: () => {
      toast({ text: t('page.done', { move: label, name: referral.personName }) });
      onClose();
    },
  });
  const kinds = receiversOf(referral.service);
  return (
    <FormFrame form={form} mutation={mutation} submitLabel={label} onCancel={onClose}>
      {books ? (
        <DateField
          form={form}
          name="appointmentOn"
          label={t('form.appointment')}
          hint={t('form.appointmentHint')}
          min={today}
        />
      ) : null}
      {move === 'attend' ? <DateField form={form} name="attendedOn" label={t('form.attendedOn')} max={today} /> : null}
      {move === 'decline' ? (
        <SelectField
          form={form}
          name="declineReason"
          label={t('form.declineReason')}
          required
          options={codeOptions('referralDeclineReason', Object.values(ReferralDeclineReason))}
        />
      ) : null}
      {move === 'lose' ? (
        <SelectField
          form={form}
          name="lostReason"
          label={t('form.lostReason')}
          required
          options={codeOptions('referralLostReason', Object.values(ReferralLostReason))}
        />
      ) : null}
      {move === 'reroute' ? (
        <OrganisationField
          form={form}
          name="toOrganisationId"
          label={t('form.to')}
          required
          {...(kinds ? { kinds } : {})}
        />
      ) : null}
      {move === 'writeResult' ? (
        <>
          <SelectField
            form={form}
            name="result"
            label={t('form.result')}
            required
            options={codeOptions('referralResult', Object.values(ReferralResult))}
          />
          <TextField form={form} name="resultNote" label={t('form.resultNote')} multiline rows={2} maxLength={1000} />
        </>
      ) : null}
      {needsReason ? (
        <TextField form={form} name="reason" label={t('form.words')} required multiline rows={2} maxLength={500} />
      ) : null}
    </FormFrame>
  );
}
