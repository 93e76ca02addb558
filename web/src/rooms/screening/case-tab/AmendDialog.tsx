import { useApolloClient, useQuery } from '@apollo/client/react';
import Skeleton from '@mui/material/Skeleton';

import { useCommand } from '../../../app/useCommand.ts';
import type { ScreeningFactsFragment } from '../../../graphql/generated/graphql.ts';
import { useT } from '../../../i18n/index.ts';
import { TextField } from '../../../kit/form/fields.tsx';
import { FormFrame } from '../../../kit/form/FormFrame.tsx';
import { useFields } from '../../../kit/form/useFields.ts';
import { useMutationForm } from '../../../kit/form/useMutationForm.tsx';
import { FormDialog } from '../../../kit/overlay/FormDialog.tsx';
import { useToast } from '../../../kit/overlay/Toasts.tsx';
import { ItemAnswers, type Answers } from '../entry/ItemAnswers.tsx';
import { InstrumentsQuery } from '../instruments/instrument.operations.ts';
import { UnsavedGuard } from '../../../kit/UnsavedGuard.tsx';
import { AmendScreeningMutation, ScreeningHistoryQuery } from '../screening.operations.ts';
import { Scores, type Points } from './Scores.tsx';

const same = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other);

type Props = { screening: ScreeningFactsFragment; onClose: () => void };

/** Corrects answers with a reason; the former content stays readable. Only what was changed is sent. */
export function AmendDialog({ screening, onClose }: Props) {
  const t = useT('screening');
  const toast = useToast();
  const amend = useCommand(AmendScreeningMutation);
  const { data } = useQuery(InstrumentsQuery, { fetchPolicy: 'cache-first' });
  const instrument = data?.instruments.find((one) => one.key === screening.instrument);
  const client = useApolloClient();
  const stored = { answers: screening.answers as Answers, scores: screening.scores as Points };
  const form = useFields({ reason: '', ...stored }, { reason: t('tab.reason') });
  const { answers, scores } = form.watch();
  const mutation = useMutationForm({
    form,
    send: ({ reason, answers: wanted, scores: points }, version) =>
      amend({
        input: {
          id: screening.id,
          version: version ?? screening.version,
          reason,
          answers: same(wanted, stored.answers) ? null : wanted,
          scores: same(points, stored.scores) ? null : points,
        },
      }),
    // A colleague was faster: the newest version is read, and what was typed stays in the form.
    reload: async () => {
      const { data: fresh } = await client.query({
        query: ScreeningHistoryQuery,
        variables: { id: screening.id },
        fetchPolicy: 'network-only',
      });
      const now = fresh?.screeningById?.screening ?? screening;
      const values = { answers: now.answers as Answers, scores: now.scores as Points };
      return { version: now.version, values: { reason: form.getValues('reason'), ...values } };
    },
    labelOf: (field) => (field === 'answers' || field === 'scores' ? t(`tab.${field}`) : field),
    onDone: () => {
      toast({ text: t('tab.amended') });
      onClose();
    },
  });
  const items = (instrument?.items ?? []).filter(
    (item) => (item.node ?? null) === null || item.node === screening.node,
  );
  return (
    <FormDialog title={t('tab.amend')} onClose={onClose} wide>
      {instrument ? (
        <FormFrame form={form} mutation={mutation} submitLabel={t('tab.amendNow')} onCancel={onClose}>
          <UnsavedGuard when={form.formState.isDirty && !mutation.sending} />
          <ItemAnswers
            items={items}
            answers={answers}
            onChange={(next) => form.setValue('answers', next, { shouldDirty: true })}
          />
          {Object.keys(scores).length > 0 ? (
            <Scores scores={scores} onChange={(next) => form.setValue('scores', next, { shouldDirty: true })} />
          ) : null}
          <TextField form={form} name="reason" label={t('tab.reason')} required multiline rows={2} maxLength={500} />
        </FormFrame>
      ) : (
        <Skeleton variant="rounded" height={200} />
      )}
    </FormDialog>
  );
}
