import { addMonths } from '@xingcheng/shared/age/iso-date';
import { EducationSupport } from '@xingcheng/shared/codes/education-support';
import { GoalDomain } from '@xingcheng/shared/codes/goal-domain';
import AddIcon from '@mui/icons-material/AddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useFieldArray } from 'react-hook-form';

import { useToday } from '../../app/session.tsx';
import { useCommand } from '../../app/useCommand.ts';
import { codeOptions, useT } from '../../i18n/index.ts';
import { useDraft } from '../../kit/form/drafts.tsx';
import { DateField, NumberField, SelectField, TextField } from '../../kit/form/fields.tsx';
import { FormFrame, Pair } from '../../kit/form/FormFrame.tsx';
import { useFields } from '../../kit/form/useFields.ts';
import { useMutationForm } from '../../kit/form/useMutationForm.tsx';
import { FormDialog } from '../../kit/overlay/FormDialog.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { c } from '../../kit/theme/tokens.ts';
import { WriteIepMutation } from './iep.operations.ts';

const A_TERM = 5;

export function WriteIepDialog({ placementId, onClose }: { placementId: string; onClose: () => void }) {
  const t = useT('education');
  const toast = useToast();
  const today = useToday();
  const write = useCommand(WriteIepMutation);
  const aGoal = () => ({
    domain: GoalDomain.COMMUNICATION as string,
    wording: '',
    criterion: '',
    dueOn: addMonths(today, A_TERM) as string | null,
  });
  const form = useFields({
    startsOn: today as string | null,
    strengths: '',
    supports: [] as { support: string; minutes: number | null }[],
    goals: [aGoal()],
  });
  const goals = useFieldArray({ control: form.control, name: 'goals' });
  const supports = useFieldArray({ control: form.control, name: 'supports' });
  const draft = useDraft(`iep:${placementId}`, form);
  const mutation = useMutationForm({
    form,
    send: (values) =>
      write({
        input: {
          placementId,
          startsOn: values.startsOn,
          strengths: values.strengths.trim() || null,
          supports: values.supports
            .filter((each) => each.support)
            .map(({ support, minutes }) => ({ support, minutes: minutes ?? 0 })),
          goals: values.goals
            .filter((goal) => goal.wording.trim())
            .map((goal) => ({ ...goal, dueOn: goal.dueOn ?? addMonths(today, A_TERM) })),
        },
      }),
    onDone: () => {
      draft.drop();
      toast({ text: t('iep.written') });
      onClose();
    },
  });
  return (
    <FormDialog title={t('iep.write')} onClose={onClose}>
      <FormFrame
        form={form}
        mutation={mutation}
        submitLabel={t('iep.save')}
        onCancel={onClose}
        restored={draft.restored}
      >
        <TextField form={form} name="strengths" label={t('iep.strengths')} multiline rows={2} maxLength={1000} />
        <DateField form={form} name="startsOn" label={t('iep.startsOn')} />
        <Box sx={{ fontWeight: 600, mb: 1 }}>{t('iep.supports')}</Box>
        {supports.fields.map((support, at) => (
          <Pair key={support.id}>
            <SelectField
              form={form}
              name={`supports.${at}.support`}
              label={t('iep.support')}
              options={codeOptions('educationSupport', Object.values(EducationSupport))}
            />
            <NumberField
              form={form}
              name={`supports.${at}.minutes`}
              label={t('iep.minutes')}
              min={0}
              max={2400}
              unit={t('iep.perWeek')}
            />
          </Pair>
        ))}
        <Button
          size="small"
          startIcon={<AddIcon />}
          onClick={() => supports.append({ support: '', minutes: 60 })}
          sx={{ mb: 2 }}
        >
          {t('iep.addSupport')}
        </Button>
        <Box sx={{ fontWeight: 600, mb: 1 }}>{t('iep.goals')}</Box>
        {goals.fields.map((goal, at) => (
          <Box key={goal.id} sx={{ borderLeft: `3px solid ${c.line}`, pl: 2, mb: 2 }}>
            <TextField
              form={form}
              name={`goals.${at}.wording`}
              label={t('iep.goal', { number: at + 1 })}
              maxLength={300}
            />
            <TextField
              form={form}
              name={`goals.${at}.criterion`}
              label={t('iep.criterion')}
              hint={t('iep.criterionHint')}
              maxLength={300}
            />
            <Pair>
              <SelectField
                form={form}
                name={`goals.${at}.domain`}
                label={t('iep.domain')}
                options={codeOptions('goalDomain', Object.values(GoalDomain))}
              />
              <DateField form={form} name={`goals.${at}.dueOn`} label={t('iep.dueOn')} min={today} />
            </Pair>
          </Box>
        ))}
        <Button size="small" startIcon={<AddIcon />} onClick={() => goals.append(aGoal())} sx={{ mb: 2 }}>
          {t('iep.addGoal')}
        </Button>
      </FormFrame>
    </FormDialog>
  );
}
