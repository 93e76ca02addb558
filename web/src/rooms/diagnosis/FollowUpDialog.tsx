import { FollowUpProgress } from '@xingcheng/shared/codes/follow-up-progress';

import { useToday } from '../../app/session.tsx';
import { useCommand } from '../../app/useCommand.ts';
import { codeOptions, formatDate, useT } from '../../i18n/index.ts';
import { useDraft } from '../../kit/form/drafts.tsx';
import { DateField, RadioGroup, TextField } from '../../kit/form/fields.tsx';
import { FormFrame } from '../../kit/form/FormFrame.tsx';
import { useFields } from '../../kit/form/useFields.ts';
import { useMutationForm } from '../../kit/form/useMutationForm.tsx';
import { FormDialog } from '../../kit/overlay/FormDialog.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { RecordFollowUpMutation } from './follow-up.operations.ts';

type Props = { personId: string; personName: string; onClose: () => void };

/** A visit in three fields; the day of the next one is counted by the rule. */
export function FollowUpDialog({ personId, personName, onClose }: Props) {
  const t = useT('diagnosis');
  const toast = useToast();
  const today = useToday();
  const record = useCommand(RecordFollowUpMutation);
  const form = useFields(
    { progress: '', visitedOn: today as string | null, advice: '' },
    { progress: t('followUp.progress') },
  );
  const kept = useDraft(`follow-up:${personId}`, form);
  const mutation = useMutationForm({
    form,
    send: ({ progress, visitedOn, advice }) =>
      record({ input: { personId, progress, visitedOn, advice: advice.trim() || null } }),
    onDone: (visit) => {
      kept.drop();
      toast({
        text: visit.nextDueOn ? t('followUp.done', { on: formatDate(visit.nextDueOn) }) : t('followUp.doneForGood'),
      });
      onClose();
    },
  });
  return (
    <FormDialog title={t('followUp.recordFor', { name: personName })} onClose={onClose}>
      <FormFrame
        form={form}
        mutation={mutation}
        submitLabel={t('followUp.save')}
        onCancel={onClose}
        restored={kept.restored}
      >
        <RadioGroup
          form={form}
          name="progress"
          label={t('followUp.progress')}
          required
          row
          options={codeOptions('followUpProgress', Object.values(FollowUpProgress))}
        />
        <DateField form={form} name="visitedOn" label={t('followUp.on')} max={today} />
        <TextField
          form={form}
          name="advice"
          label={t('followUp.advice')}
          hint={t('followUp.adviceHint')}
          multiline
          rows={3}
          maxLength={2000}
        />
      </FormFrame>
    </FormDialog>
  );
}
