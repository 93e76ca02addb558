import { useCommand } from '../../app/useCommand.ts';
import { codeOptions, useT } from '../../i18n/index.ts';
import { SelectField, TextField } from '../../kit/form/fields.tsx';
import { FormFrame, Pair } from '../../kit/form/FormFrame.tsx';
import { useFields } from '../../kit/form/useFields.ts';
import { useMutationForm } from '../../kit/form/useMutationForm.tsx';
import { FormDialog } from '../../kit/overlay/FormDialog.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { lines } from './lines.ts';
import { SaveUnitMutation } from './residence.operations.ts';

export function AddUnitDialog({ onClose }: { onClose: () => void }) {
  const t = useT('residence');
  const toast = useToast();
  const save = useCommand(SaveUnitMutation);
  const form = useFields(
    { name: '', building: '', floor: '', sex: '', beds: '' },
    { name: t('unit.name'), building: t('unit.building'), floor: t('unit.floor'), beds: t('unit.beds') },
  );
  const mutation = useMutationForm({
    form,
    send: ({ sex, beds, ...rest }) => save({ input: { ...rest, sex: sex || null, beds: lines(beds) } }),
    onDone: (done) => {
      toast({ text: t('unit.added', { count: done.count }) });
      onClose();
    },
  });
  return (
    <FormDialog title={t('unit.title')} onClose={onClose}>
      <FormFrame form={form} mutation={mutation} submitLabel={t('board.addUnit')} onCancel={onClose}>
        <TextField form={form} name="name" label={t('unit.name')} required maxLength={60} />
        <Pair>
          <TextField form={form} name="building" label={t('unit.building')} required maxLength={30} />
          <TextField form={form} name="floor" label={t('unit.floor')} required maxLength={10} />
        </Pair>
        <SelectField
          form={form}
          name="sex"
          label={t('unit.sex')}
          options={[{ value: '', label: t('unit.everybody') }, ...codeOptions('sex', ['MALE', 'FEMALE'])]}
        />
        <TextField form={form} name="beds" label={t('unit.beds')} required multiline rows={5} />
      </FormFrame>
    </FormDialog>
  );
}
