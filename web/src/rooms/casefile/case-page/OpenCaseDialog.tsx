import { CaseOpenedBecause } from '@xingcheng/shared/codes/case-opened-because';
import { useForm } from 'react-hook-form';

import { useCommand } from '../../../app/useCommand.ts';
import { codeOptions, useT } from '../../../i18n/index.ts';
import { RadioGroup } from '../../../kit/form/fields.tsx';
import { FormFrame } from '../../../kit/form/FormFrame.tsx';
import { useMutationForm } from '../../../kit/form/useMutationForm.tsx';
import { FormDialog } from '../../../kit/overlay/FormDialog.tsx';
import { useToast } from '../../../kit/overlay/Toasts.tsx';
import { OpenCaseMutation } from '../case.operations.ts';

export function OpenCaseDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const t = useT('casefile');
  const toast = useToast();
  const open = useCommand(OpenCaseMutation);
  const form = useForm({ defaultValues: { because: CaseOpenedBecause.REPORT as string } });
  const mutation = useMutationForm({
    form,
    send: ({ because }) => open({ input: { personId, because } }),
    onDone: ({ caseFile }) => {
      toast({ text: t('quick.opened', { number: caseFile?.number ?? '' }) });
      onClose();
    },
  });
  return (
    <FormDialog title={t('quick.open')} onClose={onClose}>
      <FormFrame form={form} mutation={mutation} submitLabel={t('quick.open')} onCancel={onClose}>
        <RadioGroup
          form={form}
          name="because"
          label={t('quick.because')}
          required
          options={codeOptions('caseOpenedBecause', Object.values(CaseOpenedBecause))}
        />
      </FormFrame>
    </FormDialog>
  );
}
