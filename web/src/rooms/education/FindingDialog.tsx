import { CommitteeOpinion } from '@xingcheng/shared/codes/committee-opinion';
import { EducationSupport } from '@xingcheng/shared/codes/education-support';

import { useCommand } from '../../app/useCommand.ts';
import { codeOptions, useT } from '../../i18n/index.ts';
import { ChipsField } from '../../kit/form/ChipsField.tsx';
import { useDraft } from '../../kit/form/drafts.tsx';
import { RadioGroup, SelectField, TextField } from '../../kit/form/fields.tsx';
import { FormFrame } from '../../kit/form/FormFrame.tsx';
import { useFields } from '../../kit/form/useFields.ts';
import { useMutationForm } from '../../kit/form/useMutationForm.tsx';
import { FormDialog } from '../../kit/overlay/FormDialog.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { RecordFindingMutation } from './placement.operations.ts';

type Props = { personId: string; options: readonly string[]; onClose: () => void };

export function FindingDialog({ personId, options, onClose }: Props) {
  const t = useT('education');
  const toast = useToast();
  const record = useCommand(RecordFindingMutation);
  const form = useFields(
    { opinion: '', suggested: null as string | null, supports: [] as string[], findings: '' },
    { opinion: t('finding.opinion') },
  );
  const draft = useDraft(`finding:${personId}`, form);
  const mutation = useMutationForm({
    form,
    send: (values) => record({ input: { personId, ...values, findings: values.findings.trim() || null } }),
    onDone: () => {
      draft.drop();
      toast({ text: t('finding.recorded') });
      onClose();
    },
  });
  return (
    <FormDialog title={t('finding.record')} onClose={onClose}>
      <FormFrame
        form={form}
        mutation={mutation}
        submitLabel={t('finding.record')}
        onCancel={onClose}
        restored={draft.restored}
      >
        <RadioGroup
          form={form}
          name="opinion"
          label={t('finding.opinion')}
          required
          options={codeOptions('committeeOpinion', Object.values(CommitteeOpinion))}
        />
        <SelectField
          form={form}
          name="suggested"
          label={t('finding.suggested')}
          clearable
          options={codeOptions('placementOption', options)}
        />
        <ChipsField
          form={form}
          name="supports"
          label={t('finding.supports')}
          multiple
          options={codeOptions('educationSupport', Object.values(EducationSupport))}
        />
        <TextField form={form} name="findings" label={t('finding.words')} multiline maxLength={2000} />
      </FormFrame>
    </FormDialog>
  );
}
