import { useCommand } from '../../app/useCommand.ts';
import type { ApplicationFactsFragment } from '../../graphql/generated/graphql.ts';
import { useT } from '../../i18n/index.ts';
import { CheckboxField, TextField } from '../../kit/form/fields.tsx';
import { FormFrame } from '../../kit/form/FormFrame.tsx';
import { useFields } from '../../kit/form/useFields.ts';
import { useMutationForm } from '../../kit/form/useMutationForm.tsx';
import { FormDialog } from '../../kit/overlay/FormDialog.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { lines } from './lines.ts';
import { FactorList } from './Points.tsx';
import { AssessApplicationMutation } from './residence.operations.ts';

/** People decide; the points stand beside them. */
export function AssessDialog({ application, onClose }: { application: ApplicationFactsFragment; onClose: () => void }) {
  const t = useT('residence');
  const toast = useToast();
  const assess = useCommand(AssessApplicationMutation);
  const form = useFields({ panel: '', accept: true, note: '' }, { panel: t('assess.panel') });
  const mutation = useMutationForm({
    form,
    send: ({ panel, accept, note }, version) =>
      assess({
        input: {
          id: application.id,
          version: version ?? application.version,
          panel: lines(panel),
          accept,
          note: note.trim() || null,
        },
      }),
    onDone: () => {
      toast({ text: t('assess.done') });
      onClose();
    },
  });
  return (
    <FormDialog title={t('assess.title')} onClose={onClose}>
      <FactorList factors={application.factors} />
      <FormFrame form={form} mutation={mutation} submitLabel={t('tab.assess')} onCancel={onClose}>
        <TextField form={form} name="panel" label={t('assess.panel')} required multiline rows={3} />
        <CheckboxField form={form} name="accept" label={t('assess.accept')} />
        <TextField form={form} name="note" label={t('assess.note')} multiline rows={2} maxLength={500} />
      </FormFrame>
    </FormDialog>
  );
}
