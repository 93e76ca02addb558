import { ENDS_AT_EIGHTEEN, GuardianKind } from '@xingcheng/shared/codes/guardian-kind';

import { useCommand } from '../../app/useCommand.ts';
import { codeOptions, useT } from '../../i18n/index.ts';
import { DateField, SelectField, TextField } from '../../kit/form/fields.tsx';
import { FormFrame, Pair } from '../../kit/form/FormFrame.tsx';
import { useFields } from '../../kit/form/useFields.ts';
import { useMutationForm } from '../../kit/form/useMutationForm.tsx';
import { FormDialog } from '../../kit/overlay/FormDialog.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { AddGuardianMutation } from './family.operations.ts';

export function AddGuardianDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const t = useT('people');
  const toast = useToast();
  const add = useCommand(AddGuardianMutation);
  const form = useFields(
    { name: '', kind: GuardianKind.PARENT as string, phone: '', documentNo: '', endsOn: null as string | null },
    { name: t('guardian.name') },
  );
  const ground = form.watch('kind');
  const byDocument = !ENDS_AT_EIGHTEEN.some((kind) => kind === ground);
  const mutation = useMutationForm({
    form,
    send: ({ phone, documentNo, ...rest }) =>
      add({ input: { personId, ...rest, phone: phone.trim() || null, documentNo: documentNo.trim() || null } }),
    onDone: () => {
      toast({ text: t('guardian.added') });
      onClose();
    },
  });
  return (
    <FormDialog title={t('guardian.add')} onClose={onClose}>
      <FormFrame form={form} mutation={mutation} submitLabel={t('guardian.add')} onCancel={onClose}>
        <Pair>
          <TextField form={form} name="name" label={t('guardian.name')} required maxLength={60} />
          <SelectField
            form={form}
            name="kind"
            label={t('guardian.kind')}
            required
            options={codeOptions('guardianKind', Object.values(GuardianKind))}
          />
        </Pair>
        <TextField form={form} name="phone" label={t('guardian.phone')} type="tel" maxLength={20} />
        <Pair>
          <TextField
            form={form}
            name="documentNo"
            label={t('guardian.documentNo')}
            hint={byDocument ? t('guardian.documentHint') : undefined}
            required={byDocument}
            maxLength={60}
          />
          <DateField form={form} name="endsOn" label={t('guardian.endsOn')} hint={t('guardian.endsOnHint')} />
        </Pair>
      </FormFrame>
    </FormDialog>
  );
}
