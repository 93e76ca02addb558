import { useCommand } from '../../app/useCommand.ts';
import type { ReportFactsFragment } from '../../graphql/generated/graphql.ts';
import { useT } from '../../i18n/index.ts';
import { TextField } from '../../kit/form/fields.tsx';
import { FormFrame } from '../../kit/form/FormFrame.tsx';
import { useFields } from '../../kit/form/useFields.ts';
import { useMutationForm } from '../../kit/form/useMutationForm.tsx';
import { FormDialog } from '../../kit/overlay/FormDialog.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { RecordReceiptMutation } from './report.operations.ts';

type Props = { report: ReportFactsFragment; onClose: () => void };

/** A receipt that came on paper. */
export function ReceiptDialog({ report, onClose }: Props) {
  const t = useT('diagnosis');
  const toast = useToast();
  const send = useCommand(RecordReceiptMutation);
  const form = useFields({ number: '' }, { number: t('report.receiptNumber') });
  const mutation = useMutationForm({
    form,
    send: ({ number }, version) => send({ input: { id: report.id, version: version ?? report.version, number } }),
    onDone: () => {
      toast({ text: t('report.receipted') });
      onClose();
    },
    labelOf: () => t('report.receiptNumber'),
  });
  return (
    <FormDialog title={t('report.recordReceipt')} onClose={onClose}>
      <FormFrame form={form} mutation={mutation} submitLabel={t('report.recordReceipt')} onCancel={onClose}>
        <TextField form={form} name="number" label={t('report.receiptNumber')} required maxLength={60} />
      </FormFrame>
    </FormDialog>
  );
}
