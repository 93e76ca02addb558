import { useMutation } from '@apollo/client/react';
import { ReferralDeclineReason } from '@xingcheng/shared/codes/referral-decline-reason';
import { ReferralResult } from '@xingcheng/shared/codes/referral-result';
import { addDays } from '@xingcheng/shared/age/iso-date';

import type { AnswerByLinkMutation as Answered, LinkReferralFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeOptions, useT, type Key } from '../../i18n/index.ts';
import { DateField, RadioGroup, SelectField, TextField } from '../../kit/form/fields.tsx';
import { FormFrame } from '../../kit/form/FormFrame.tsx';
import { useFields } from '../../kit/form/useFields.ts';
import { useMutationForm } from '../../kit/form/useMutationForm.tsx';
import { AnswerByLinkMutation } from './link.operations.ts';

export type LinkAnswer = Extract<Answered['answerByLink'], { __typename: 'LinkAnswer' }>;
type Props = { token: string; referral: LinkReferralFactsFragment; onAnswered: (answer: LinkAnswer) => void };

const DAYS_AHEAD = 7;

/** The answer first, because it decides what else is asked. */
export function AnswerForm({ token, referral, onAnswered }: Props) {
  const t = useT('referral');
  const [send] = useMutation(AnswerByLinkMutation, { fetchPolicy: 'no-cache' });
  const open = referral.openMoves.filter((each) => !each.blockedBy || each.move === 'writeResult');
  const [only] = open.length === 1 ? open : [];
  const form = useFields(
    {
      move: only?.move ?? '',
      appointmentOn: (referral.appointmentOn ?? addDays(referral.today, DAYS_AHEAD)) as string | null,
      attendedOn: referral.today as string | null,
      declineReason: '',
      result: '',
      resultNote: '',
      reason: '',
    },
    { move: t('link.choose') },
  );
  const { move } = form.watch();
  const chosen = open.find((each) => each.move === move);
  const books = move === 'accept' || move === 'book';
  const mutation = useMutationForm({
    form,
    send: async (values) =>
      (
        await send({
          variables: {
            input: {
              token,
              move: values.move,
              ...(books ? { appointmentOn: values.appointmentOn } : {}),
              ...(move === 'attend' ? { attendedOn: values.attendedOn } : {}),
              ...(move === 'decline' ? { declineReason: values.declineReason || null } : {}),
              ...(move === 'writeResult'
                ? { result: values.result || null, resultNote: values.resultNote || null }
                : {}),
              ...(chosen?.needsReason ? { reason: values.reason } : {}),
            },
          },
        })
      ).data?.answerByLink,
    onDone: (done) => onAnswered(done as LinkAnswer),
  });
  return (
    <FormFrame form={form} mutation={mutation} submitLabel={t('link.send')}>
      <RadioGroup
        form={form}
        name="move"
        label={t('link.choose')}
        hint={t('link.onlyOnce')}
        required
        row
        options={open.map((each) => ({ value: each.move, label: t(`move.${each.move}` as Key<'referral'>) }))}
      />
      {books ? <DateField form={form} name="appointmentOn" label={t('form.appointment')} min={referral.today} /> : null}
      {move === 'attend' ? (
        <DateField form={form} name="attendedOn" label={t('form.attendedOn')} max={referral.today} />
      ) : null}
      {move === 'decline' ? (
        <SelectField
          form={form}
          name="declineReason"
          label={t('form.declineReason')}
          required
          options={codeOptions('referralDeclineReason', Object.values(ReferralDeclineReason))}
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
      {chosen?.needsReason ? (
        <TextField form={form} name="reason" label={t('form.words')} required multiline rows={2} maxLength={500} />
      ) : null}
    </FormFrame>
  );
}
