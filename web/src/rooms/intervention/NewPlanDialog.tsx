import { GoalDomain } from '@xingcheng/shared/codes/goal-domain';
import AddIcon from '@mui/icons-material/AddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useFieldArray } from 'react-hook-form';

import { useToday } from '../../app/session.tsx';
import { useCommand } from '../../app/useCommand.ts';
import type { CellFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeOptions, useT } from '../../i18n/index.ts';
import { useDraft } from '../../kit/form/drafts.tsx';
import { DateField, NumberField, SelectField, TextField } from '../../kit/form/fields.tsx';
import { FormFrame, Pair } from '../../kit/form/FormFrame.tsx';
import { useFields } from '../../kit/form/useFields.ts';
import { useMutationForm } from '../../kit/form/useMutationForm.tsx';
import { FormDialog } from '../../kit/overlay/FormDialog.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { c } from '../../kit/theme/tokens.ts';
import { CellName } from './CellName.tsx';
import { CreatePlanMutation } from './plan.operations.ts';

const MOST_GOALS = 20;
const aGoal = () => ({ domain: GoalDomain.SOCIAL_INTERACTION as string, wording: '' });

type Props = { personId: string; cell: CellFactsFragment | null; onClose: () => void };

/** A plan begins with what the standard says; less than that asks for a reason. */
export function NewPlanDialog({ personId, cell, onClose }: Props) {
  const t = useT('intervention');
  const toast = useToast();
  const today = useToday();
  const create = useCommand(CreatePlanMutation);
  const form = useFields(
    {
      directHours: (cell?.directHoursFrom ?? null) as number | null,
      totalHours: (cell ? (cell.totalHoursFrom ?? cell.directHoursFrom) : null) as number | null,
      setting: cell?.setting ?? '',
      startsOn: today as string | null,
      overrideReason: '',
      goals: [aGoal()],
    },
    { directHours: t('plan.direct'), totalHours: t('plan.total'), setting: t('plan.setting') },
  );
  const goals = useFieldArray({ control: form.control, name: 'goals' });
  const draft = useDraft(`plan:${personId}`, form);
  const [direct, total] = form.watch(['directHours', 'totalHours']);
  const below = !cell || (total ?? 0) < (cell.totalHoursFrom ?? 0) || (direct ?? 0) < cell.directHoursFrom;
  const mutation = useMutationForm({
    form,
    send: (values) =>
      create({
        input: {
          personId,
          directMinutes: Math.round((values.directHours ?? 0) * 60),
          totalMinutes: Math.round((values.totalHours ?? 0) * 60),
          setting: values.setting,
          startsOn: values.startsOn,
          overrideReason: values.overrideReason.trim() || null,
          goals: values.goals.filter((goal) => goal.wording.trim()),
        },
      }),
    onDone: () => {
      draft.drop();
      toast({ text: t('plan.created') });
      onClose();
    },
  });
  return (
    <FormDialog title={t('plan.new')} onClose={onClose}>
      <Box sx={{ color: c.text2, fontSize: 13, mb: 2 }}>
        {cell ? (
          <>
            {t('plan.prefilled')} <CellName cell={cell} />
          </>
        ) : (
          t('plan.noCell')
        )}
      </Box>
      <FormFrame
        form={form}
        mutation={mutation}
        submitLabel={t('plan.create')}
        onCancel={onClose}
        restored={draft.restored}
      >
        <Pair>
          <NumberField
            form={form}
            name="directHours"
            label={t('plan.direct')}
            required
            min={0}
            max={60}
            step={0.5}
            unit={t('plan.perWeek')}
          />
          <NumberField
            form={form}
            name="totalHours"
            label={t('plan.total')}
            hint={t('plan.totalHint')}
            required
            min={0}
            max={60}
            step={0.5}
            unit={t('plan.perWeek')}
          />
        </Pair>
        <TextField form={form} name="setting" label={t('plan.setting')} required maxLength={200} />
        <DateField form={form} name="startsOn" label={t('plan.startsOn')} />
        {below ? (
          <TextField
            form={form}
            name="overrideReason"
            label={t('plan.overrideReason')}
            hint={cell ? t('plan.overrideHint') : t('plan.noCellHint')}
            required
            multiline
            rows={2}
            maxLength={500}
          />
        ) : null}
        <Box sx={{ fontWeight: 600, mb: 1 }}>{t('goal.title')}</Box>
        {goals.fields.map((goal, at) => (
          <Box key={goal.id} sx={{ display: 'grid', gridTemplateColumns: { sm: '180px 1fr' }, columnGap: 2 }}>
            <SelectField
              form={form}
              name={`goals.${at}.domain`}
              label={t('goal.domain')}
              options={codeOptions('goalDomain', Object.values(GoalDomain))}
            />
            <TextField
              form={form}
              name={`goals.${at}.wording`}
              label={t('goal.wording', { number: at + 1 })}
              maxLength={300}
            />
          </Box>
        ))}
        {goals.fields.length < MOST_GOALS ? (
          <Button size="small" startIcon={<AddIcon />} onClick={() => goals.append(aGoal())} sx={{ mb: 2 }}>
            {t('goal.add')}
          </Button>
        ) : null}
      </FormFrame>
    </FormDialog>
  );
}
