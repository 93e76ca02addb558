import { InterventionMethod } from '@xingcheng/shared/codes/intervention-method';
import { SessionAttendance } from '@xingcheng/shared/codes/session-attendance';
import { SessionSetting } from '@xingcheng/shared/codes/session-setting';

import { useToday } from '../../app/session.tsx';
import { useCommand } from '../../app/useCommand.ts';
import { codeOptions, useT } from '../../i18n/index.ts';
import { useDraft } from '../../kit/form/drafts.tsx';
import { ChipsField } from '../../kit/form/ChipsField.tsx';
import { DateField, NumberField, SelectField, TextField } from '../../kit/form/fields.tsx';
import { FormFrame, Pair } from '../../kit/form/FormFrame.tsx';
import { useFields } from '../../kit/form/useFields.ts';
import { useMutationForm } from '../../kit/form/useMutationForm.tsx';
import { FormDialog } from '../../kit/overlay/FormDialog.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { RecordSessionMutation } from './plan.operations.ts';

const A_SESSION = 45;
const cameOf = (attendance: string) =>
  attendance === SessionAttendance.ATTENDED || attendance === SessionAttendance.LATE;

/** A session as it was; today and the whole time unless said otherwise. */
export function SessionDialog({ planId, onClose }: { planId: string; onClose: () => void }) {
  const t = useT('intervention');
  const toast = useToast();
  const today = useToday();
  const record = useCommand(RecordSessionMutation);
  const form = useFields(
    {
      heldOn: today as string | null,
      attendance: SessionAttendance.ATTENDED as string,
      method: '',
      setting: SessionSetting.INSTITUTION as string,
      plannedMinutes: A_SESSION as number | null,
      deliveredMinutes: A_SESSION as number | null,
      familyMinutes: 0 as number | null,
      note: '',
    },
    { method: t('session.method'), plannedMinutes: t('session.planned') },
  );
  const draft = useDraft(`session:${planId}`, form);
  const came = cameOf(form.watch('attendance'));
  const mutation = useMutationForm({
    form,
    send: (values) =>
      record({
        input: {
          ...values,
          planId,
          plannedMinutes: values.plannedMinutes ?? 0,
          deliveredMinutes: cameOf(values.attendance) ? (values.deliveredMinutes ?? 0) : 0,
          note: values.note.trim() || null,
        },
      }),
    onDone: () => {
      draft.drop();
      toast({ text: t('session.recorded') });
      onClose();
    },
  });
  return (
    <FormDialog title={t('session.record')} onClose={onClose}>
      <FormFrame
        form={form}
        mutation={mutation}
        submitLabel={t('session.save')}
        onCancel={onClose}
        restored={draft.restored}
      >
        <ChipsField
          form={form}
          name="attendance"
          label={t('session.attendance')}
          required
          options={codeOptions('sessionAttendance', Object.values(SessionAttendance))}
        />
        <Pair>
          <SelectField
            form={form}
            name="method"
            label={t('session.method')}
            required
            options={codeOptions('interventionMethod', Object.values(InterventionMethod))}
          />
          <DateField form={form} name="heldOn" label={t('session.heldOn')} max={today} />
        </Pair>
        <Pair>
          <NumberField
            form={form}
            name="plannedMinutes"
            label={t('session.planned')}
            required
            min={5}
            max={480}
            unit={t('session.unit')}
          />
          {came ? (
            <NumberField
              form={form}
              name="deliveredMinutes"
              label={t('session.delivered')}
              required
              min={0}
              max={480}
              unit={t('session.unit')}
            />
          ) : null}
        </Pair>
        <ChipsField
          form={form}
          name="setting"
          label={t('session.setting')}
          options={codeOptions('sessionSetting', Object.values(SessionSetting))}
        />
        <NumberField
          form={form}
          name="familyMinutes"
          label={t('session.familyMinutes')}
          hint={t('session.familyHint')}
          min={0}
          max={1200}
          unit={t('session.unit')}
        />
        <TextField form={form} name="note" label={t('session.note')} multiline maxLength={1000} />
      </FormFrame>
    </FormDialog>
  );
}
