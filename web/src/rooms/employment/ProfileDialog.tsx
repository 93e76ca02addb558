import { EmploymentTrack } from '@xingcheng/shared/codes/employment-track';
import { WorkWish } from '@xingcheng/shared/codes/work-wish';

import { useCommand } from '../../app/useCommand.ts';
import type { PersonEmploymentFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeOptions, useT } from '../../i18n/index.ts';
import { ChipsField } from '../../kit/form/ChipsField.tsx';
import { useDraft } from '../../kit/form/drafts.tsx';
import { CheckboxField, NumberField, SelectField } from '../../kit/form/fields.tsx';
import { FormFrame, Pair } from '../../kit/form/FormFrame.tsx';
import { useFields } from '../../kit/form/useFields.ts';
import { useMutationForm } from '../../kit/form/useMutationForm.tsx';
import { FormDialog } from '../../kit/overlay/FormDialog.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { DEMANDS, JOB_SKILLS } from './job-skills.ts';
import { WriteProfileMutation } from './support.operations.ts';

const HALF_TIME = 20;

type Props = { personId: string; profile: PersonEmploymentFactsFragment['profile']; onClose: () => void };

/** The newest profile holds; writing again begins with the last one. */
export function ProfileDialog({ personId, profile, onClose }: Props) {
  const t = useT('employment');
  const toast = useToast();
  const write = useCommand(WriteProfileMutation);
  const form = useFields(
    {
      wish: profile?.wish ?? '',
      track: profile?.track ?? '',
      skills: profile ? [...profile.skills] : ([] as string[]),
      interests: profile ? [...profile.interests] : ([] as string[]),
      hoursPerWeek: (profile?.hoursPerWeek ?? HALF_TIME) as number | null,
      noiseTolerance: String(profile?.noiseTolerance ?? 2),
      socialTolerance: String(profile?.socialTolerance ?? 2),
      travelsAlone: profile?.travelsAlone ?? false,
    },
    { wish: t('profile.wish'), track: t('profile.track'), hoursPerWeek: t('profile.hours') },
  );
  const draft = useDraft(`profile:${personId}`, form);
  const mutation = useMutationForm({
    form,
    send: (values) =>
      write({
        input: {
          ...values,
          personId,
          hoursPerWeek: values.hoursPerWeek ?? 0,
          noiseTolerance: Number(values.noiseTolerance),
          socialTolerance: Number(values.socialTolerance),
        },
      }),
    onDone: () => {
      draft.drop();
      toast({ text: t('profile.written') });
      onClose();
    },
  });
  return (
    <FormDialog title={t('profile.title')} onClose={onClose}>
      <FormFrame
        form={form}
        mutation={mutation}
        submitLabel={t('profile.save')}
        onCancel={onClose}
        restored={draft.restored}
      >
        <ChipsField
          form={form}
          name="wish"
          label={t('profile.wish')}
          hint={t('profile.wishHint')}
          required
          options={codeOptions('workWish', Object.values(WorkWish))}
        />
        <ChipsField
          form={form}
          name="skills"
          label={t('profile.skills')}
          multiple
          options={codeOptions('jobSkill', JOB_SKILLS)}
        />
        <ChipsField
          form={form}
          name="interests"
          label={t('profile.interests')}
          multiple
          options={codeOptions('jobSkill', JOB_SKILLS)}
        />
        <Pair>
          <ChipsField
            form={form}
            name="noiseTolerance"
            label={t('profile.noise')}
            options={codeOptions('demand', DEMANDS)}
          />
          <ChipsField
            form={form}
            name="socialTolerance"
            label={t('profile.social')}
            options={codeOptions('demand', DEMANDS)}
          />
        </Pair>
        <Pair>
          <NumberField
            form={form}
            name="hoursPerWeek"
            label={t('profile.hours')}
            required
            min={1}
            max={44}
            unit={t('perWeek')}
          />
          <SelectField
            form={form}
            name="track"
            label={t('profile.track')}
            hint={t('profile.trackHint')}
            required
            options={codeOptions('employmentTrack', Object.values(EmploymentTrack))}
          />
        </Pair>
        <CheckboxField form={form} name="travelsAlone" label={t('profile.alone')} />
      </FormFrame>
    </FormDialog>
  );
}
