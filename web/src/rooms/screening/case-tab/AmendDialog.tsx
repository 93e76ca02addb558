import { useQuery } from '@apollo/client/react';
import Skeleton from '@mui/material/Skeleton';
import { useState } from 'react';

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
import { AmendScreeningMutation } from '../screening.operations.ts';
import { Scores, type Points } from './Scores.tsx';

type Props = { screening: ScreeningFactsFragment; onClose: () => void };

/** Corrects answers with a reason; the former content stays readable. Only what was changed is sent. */
export function AmendDialog({ screening, onClose }: Props) {
  const t = useT('screening');
  const toast = useToast();
  const amend = useCommand(AmendScreeningMutation);
  const { data } = useQuery(InstrumentsQuery, { fetchPolicy: 'cache-first' });
  const instrument = data?.instruments.find((one) => one.key === screening.instrument);
  const [answers, setAnswers] = useState(screening.answers as Answers);
  const [scores, setScores] = useState(screening.scores as Points);
  const form = useFields({ reason: '' }, { reason: t('tab.reason') });
  const mutation = useMutationForm({
    form,
    send: ({ reason }) =>
      amend({
        input: {
          id: screening.id,
          version: screening.version,
          reason,
          answers: answers === screening.answers ? null : answers,
          scores: scores === screening.scores ? null : scores,
        },
      }),
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
          <ItemAnswers items={items} answers={answers} onChange={setAnswers} />
          {Object.keys(scores).length > 0 ? <Scores scores={scores} onChange={setScores} /> : null}
          <TextField form={form} name="reason" label={t('tab.reason')} required multiline rows={2} maxLength={500} />
        </FormFrame>
      ) : (
        <Skeleton variant="rounded" height={200} />
      )}
    </FormDialog>
  );
}
