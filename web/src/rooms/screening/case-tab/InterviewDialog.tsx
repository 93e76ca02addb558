import { findInstrument } from '@xingcheng/shared/instruments/catalogue';
import { score } from '@xingcheng/shared/instruments/score';
import type { Informant } from '@xingcheng/shared/codes/informant';
import Alert from '@mui/material/Alert';
import { useState } from 'react';

import { useCommand } from '../../../app/useCommand.ts';
import type { ScreeningFactsFragment } from '../../../graphql/generated/graphql.ts';
import { useT } from '../../../i18n/index.ts';
import { FormFrame } from '../../../kit/form/FormFrame.tsx';
import { useFields } from '../../../kit/form/useFields.ts';
import { useMutationForm } from '../../../kit/form/useMutationForm.tsx';
import { FormDialog } from '../../../kit/overlay/FormDialog.tsx';
import { useToast } from '../../../kit/overlay/Toasts.tsx';
import { ItemAnswers, type Answers } from '../entry/ItemAnswers.tsx';
import { useOwnItems } from '../instruments/useOwnItems.ts';
import { ContinueScreeningMutation } from '../screening.operations.ts';

type Props = { screening: ScreeningFactsFragment; onClose: () => void };

/** The interview over the items failed at first. An item without an answer leaves the result incomplete, never low. */
export function InterviewDialog({ screening, onClose }: Props) {
  const t = useT('screening');
  const toast = useToast();
  const goOn = useCommand(ContinueScreeningMutation);
  const [failed] = useState(() => failedItems(screening));
  const [asked] = useState(() =>
    failed.map((id) => ({ id, node: null, options: ['PASS', 'FAIL'], critical: false, text: null })),
  );
  const form = useFields({ interview: (screening.followUpAnswers ?? {}) as Answers });
  const { interview } = form.watch();
  const mutation = useMutationForm({
    form,
    send: ({ interview: followUpAnswers }, version) =>
      goOn({ input: { id: screening.id, version: version ?? screening.version, followUpAnswers, finish: true } }),
    onDone: () => {
      toast({ text: t('tab.interviewSaved') });
      onClose();
    },
  });
  const { items } = useOwnItems(screening.instrument, asked);
  return (
    <FormDialog title={t('tab.interview')} onClose={onClose} wide>
      <FormFrame form={form} mutation={mutation} submitLabel={t('tab.interviewSave')} onCancel={onClose}>
        <Alert severity="info" sx={{ mb: 1.5 }}>
          {t('tab.interviewHint', { count: failed.length })}
        </Alert>
        <ItemAnswers
          items={items}
          answers={interview}
          onChange={(next) => form.setValue('interview', next, { shouldDirty: true })}
        />
      </FormFrame>
    </FormDialog>
  );
}

function failedItems(screening: ScreeningFactsFragment): readonly string[] {
  const instrument = findInstrument(screening.instrument);
  if (!instrument) return [];
  const answers = screening.answers as Answers;
  return score(instrument, { answers, informant: screening.informant as Informant }).scored;
}
