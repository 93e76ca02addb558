import { DisabilityCategory } from '@xingcheng/shared/codes/disability-category';
import { ALTERNATIVE, CAREGIVER, DANGER, INCOME, SELF_CARE } from '@xingcheng/shared/residence/waiting-factors';

import { useCommand } from '../../app/useCommand.ts';
import { codeOptions, useT } from '../../i18n/index.ts';
import { CheckboxField, DateField, SelectField } from '../../kit/form/fields.tsx';
import { FormFrame, Pair } from '../../kit/form/FormFrame.tsx';
import { useFields } from '../../kit/form/useFields.ts';
import { useMutationForm } from '../../kit/form/useMutationForm.tsx';
import { FormDialog } from '../../kit/overlay/FormDialog.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { ApplyForCareMutation } from './residence.operations.ts';

type Props = { personId: string; carerLost: boolean; onClose: () => void };

export function ApplyDialog({ personId, carerLost, onClose }: Props) {
  const t = useT('residence');
  const toast = useToast();
  const apply = useCommand(ApplyForCareMutation);
  const form = useFields(
    {
      selfCare: '',
      caregiver: carerLost ? 'NONE' : '',
      danger: 'NONE',
      income: 'OTHER',
      alternative: 'NONE',
      moreThanOneDisabled: false,
      oldestCaregiverBorn: null as string | null,
      registeredHere: true,
      certificate: 'PSYCHIATRIC',
      needsHospital: false,
      appliedWithAuthority: false,
    },
    { selfCare: t('apply.selfCare'), caregiver: t('apply.caregiver') },
  );
  const mutation = useMutationForm({
    form,
    send: (values) => apply({ input: { personId, ...values, certificate: values.certificate || null } }),
    onDone: () => {
      toast({ text: t('apply.done') });
      onClose();
    },
  });
  return (
    <FormDialog title={t('apply.title')} onClose={onClose}>
      <FormFrame form={form} mutation={mutation} submitLabel={t('tab.apply')} onCancel={onClose}>
        <Pair>
          <SelectField
            form={form}
            name="selfCare"
            label={t('apply.selfCare')}
            required
            options={codeOptions('selfCare', Object.keys(SELF_CARE))}
          />
          <SelectField
            form={form}
            name="certificate"
            label={t('apply.certificate')}
            options={codeOptions('disabilityCategory', Object.values(DisabilityCategory))}
          />
        </Pair>
        <SelectField
          form={form}
          name="caregiver"
          label={t('apply.caregiver')}
          required
          options={codeOptions('caregiver', Object.keys(CAREGIVER))}
        />
        <Pair>
          <SelectField
            form={form}
            name="danger"
            label={t('apply.danger')}
            options={codeOptions('danger', Object.keys(DANGER))}
          />
          <SelectField
            form={form}
            name="income"
            label={t('apply.income')}
            options={codeOptions('income', Object.keys(INCOME))}
          />
        </Pair>
        <Pair>
          <SelectField
            form={form}
            name="alternative"
            label={t('apply.alternative')}
            options={codeOptions('alternative', Object.keys(ALTERNATIVE))}
          />
          <DateField form={form} name="oldestCaregiverBorn" label={t('apply.oldestCaregiverBorn')} />
        </Pair>
        <CheckboxField form={form} name="moreThanOneDisabled" label={t('apply.moreThanOneDisabled')} />
        <CheckboxField form={form} name="registeredHere" label={t('apply.registeredHere')} />
        <CheckboxField form={form} name="needsHospital" label={t('apply.needsHospital')} />
        <CheckboxField form={form} name="appliedWithAuthority" label={t('apply.appliedWithAuthority')} />
      </FormFrame>
    </FormDialog>
  );
}
