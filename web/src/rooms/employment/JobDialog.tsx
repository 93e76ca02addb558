import { EmploymentForm } from '@xingcheng/shared/codes/employment-form';
import { EmploymentTrack } from '@xingcheng/shared/codes/employment-track';

import { OrganisationField } from '../../app/OrganisationField.tsx';
import { useCommand } from '../../app/useCommand.ts';
import { codeOptions, useT } from '../../i18n/index.ts';
import { ChipsField } from '../../kit/form/ChipsField.tsx';
import { useDraft } from '../../kit/form/drafts.tsx';
import { NumberField, SelectField, TextField } from '../../kit/form/fields.tsx';
import { FormFrame, Pair } from '../../kit/form/FormFrame.tsx';
import { useFields } from '../../kit/form/useFields.ts';
import { useMutationForm } from '../../kit/form/useMutationForm.tsx';
import { FormDialog } from '../../kit/overlay/FormDialog.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { SaveJobMutation } from './job.operations.ts';
import { DEMANDS, JOB_SKILLS } from './job-skills.ts';

const employers = ['EMPLOYER'] as const;

export function JobDialog({ onClose }: { onClose: () => void }) {
  const t = useT('employment');
  const toast = useToast();
  const save = useCommand(SaveJobMutation);
  const form = useFields(
    {
      title: '',
      employerId: '',
      form: '',
      track: '',
      hoursPerWeek: 20 as number | null,
      tasks: [] as string[],
      skillsNeeded: [] as string[],
      noise: '1',
      socialContact: '1',
    },
    {
      title: t('job.name'),
      employerId: t('job.employer'),
      form: t('job.form'),
      track: t('profile.track'),
      tasks: t('job.tasks'),
    },
  );
  const draft = useDraft('job:new', form);
  const mutation = useMutationForm({
    form,
    send: (values) =>
      save({
        input: {
          ...values,
          hoursPerWeek: values.hoursPerWeek ?? 0,
          noise: Number(values.noise),
          socialContact: Number(values.socialContact),
        },
      }),
    onDone: (job) => {
      draft.drop();
      toast({ text: t('job.saved', { title: job.title }) });
      onClose();
    },
  });
  return (
    <FormDialog title={t('job.create')} onClose={onClose}>
      <FormFrame
        form={form}
        mutation={mutation}
        submitLabel={t('job.create')}
        onCancel={onClose}
        restored={draft.restored}
      >
        <TextField form={form} name="title" label={t('job.name')} required maxLength={60} />
        <OrganisationField form={form} name="employerId" label={t('job.employer')} required kinds={employers} />
        <Pair>
          <SelectField
            form={form}
            name="form"
            label={t('job.form')}
            required
            options={codeOptions('employmentForm', Object.values(EmploymentForm))}
          />
          <SelectField
            form={form}
            name="track"
            label={t('profile.track')}
            required
            options={codeOptions('employmentTrack', Object.values(EmploymentTrack))}
          />
        </Pair>
        <NumberField
          form={form}
          name="hoursPerWeek"
          label={t('job.hours')}
          required
          min={1}
          max={44}
          unit={t('perWeek')}
        />
        <ChipsField
          form={form}
          name="tasks"
          label={t('job.tasks')}
          required
          multiple
          options={codeOptions('jobSkill', JOB_SKILLS)}
        />
        <ChipsField
          form={form}
          name="skillsNeeded"
          label={t('job.skills')}
          multiple
          options={codeOptions('jobSkill', JOB_SKILLS)}
        />
        <Pair>
          <ChipsField form={form} name="noise" label={t('job.noise')} options={codeOptions('demand', DEMANDS)} />
          <ChipsField
            form={form}
            name="socialContact"
            label={t('job.social')}
            options={codeOptions('demand', DEMANDS)}
          />
        </Pair>
      </FormFrame>
    </FormDialog>
  );
}
