import { MedicationDecision } from '@xingcheng/shared/codes/medication-decision';
import { MedicationRoute } from '@xingcheng/shared/codes/medication-route';
import { MedicationSource } from '@xingcheng/shared/codes/medication-source';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { UseFormReturn } from 'react-hook-form';

import { codeOptions, useT } from '../../i18n/index.ts';
import { SelectField, TextField } from '../../kit/form/fields.tsx';
import { Pair } from '../../kit/form/FormFrame.tsx';
import { c } from '../../kit/theme/tokens.ts';

export const aMedicine = () => ({
  medicine: '',
  dose: '',
  route: MedicationRoute.ORAL as string,
  frequency: '',
  source: MedicationSource.FAMILY as string,
  decision: MedicationDecision.CONTINUE as string,
  reason: '',
});

type Values = { medicines: ReturnType<typeof aMedicine>[]; noneTaken: boolean };
type Props = { form: UseFormReturn<Values>; at: number; onRemove?: () => void };

/** One medicine. A change and a stop ask for their reason. */
export function MedicineFields({ form, at, onRemove }: Props) {
  const t = useT('residence');
  const decision = form.watch(`medicines.${at}.decision`);
  return (
    <Box
      component="fieldset"
      sx={{ border: `1px solid ${c.line}`, borderRadius: '8px', m: 0, mb: 2, px: 2, pt: 1, pb: 0, minWidth: 0 }}
    >
      <Box component="legend" sx={{ px: 0.5, color: c.text2, fontSize: 12 }}>
        {t('care.nth', { at: at + 1 })}
      </Box>
      <Pair>
        <TextField form={form} name={`medicines.${at}.medicine`} label={t('care.medicine')} required maxLength={100} />
        <TextField form={form} name={`medicines.${at}.dose`} label={t('care.dose')} required maxLength={40} />
      </Pair>
      <Pair>
        <SelectField
          form={form}
          name={`medicines.${at}.route`}
          label={t('care.route')}
          options={codeOptions('medicationRoute', Object.values(MedicationRoute))}
        />
        <TextField form={form} name={`medicines.${at}.frequency`} label={t('care.frequency')} required maxLength={60} />
      </Pair>
      <Pair>
        <SelectField
          form={form}
          name={`medicines.${at}.source`}
          label={t('care.source')}
          options={codeOptions('medicationSource', Object.values(MedicationSource))}
        />
        <SelectField
          form={form}
          name={`medicines.${at}.decision`}
          label={t('care.decision')}
          options={codeOptions('medicationDecision', Object.values(MedicationDecision))}
        />
      </Pair>
      {decision === MedicationDecision.CONTINUE ? null : (
        <TextField
          form={form}
          name={`medicines.${at}.reason`}
          label={t('care.reason')}
          hint={t('care.reasonHint')}
          required
          maxLength={200}
        />
      )}
      {onRemove ? (
        <Button size="small" onClick={onRemove} sx={{ mb: 1 }}>
          {t('care.removeMedicine', { at: at + 1 })}
        </Button>
      ) : null}
    </Box>
  );
}
