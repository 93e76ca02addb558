import { SCHOOL_KINDS } from '@xingcheng/shared/codes/organisation-kind';
import Box from '@mui/material/Box';

import { OrganisationField } from '../../app/OrganisationField.tsx';
import { useCommand } from '../../app/useCommand.ts';
import type { EducationFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, useT } from '../../i18n/index.ts';
import { useDraft } from '../../kit/form/drafts.tsx';
import { RadioGroup, TextField } from '../../kit/form/fields.tsx';
import { FormFrame } from '../../kit/form/FormFrame.tsx';
import { useFields } from '../../kit/form/useFields.ts';
import { useMutationForm } from '../../kit/form/useMutationForm.tsx';
import { FormDialog } from '../../kit/overlay/FormDialog.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { c } from '../../kit/theme/tokens.ts';
import { ProposePlacementMutation } from './placement.operations.ts';

const places = [...SCHOOL_KINDS, 'REHAB_INSTITUTION'];

type Props = { personId: string; options: EducationFactsFragment['options']; onClose: () => void };

/** Options stand in their legal order; every one that is passed over gets its own reason. */
export function ProposeDialog({ personId, options, onClose }: Props) {
  const t = useT('education');
  const toast = useToast();
  const propose = useCommand(ProposePlacementMutation);
  const form = useFields(
    { option: '', schoolId: '', passedOverReasons: {} as Record<string, string> },
    { option: t('placement.option'), schoolId: t('placement.school') },
  );
  const draft = useDraft(`placement:${personId}`, form);
  const chosen = options.find((step) => step.option === form.watch('option'));
  const owed = chosen?.passedOver ?? [];
  const mutation = useMutationForm({
    form,
    send: ({ option, schoolId, passedOverReasons }) =>
      propose({
        input: {
          personId,
          option,
          schoolId,
          passedOverReasons: owed
            .map((each) => ({ option: each, reason: passedOverReasons[each]?.trim() ?? '' }))
            .filter((each) => each.reason),
        },
      }),
    onDone: () => {
      draft.drop();
      toast({ text: t('placement.proposedDone') });
      onClose();
    },
  });
  return (
    <FormDialog title={t('placement.propose')} onClose={onClose}>
      <FormFrame
        form={form}
        mutation={mutation}
        submitLabel={t('placement.propose')}
        onCancel={onClose}
        restored={draft.restored}
      >
        <RadioGroup
          form={form}
          name="option"
          label={t('placement.option')}
          hint={t('placement.orderHint')}
          required
          options={options.map((step) => ({
            value: step.option,
            label: codeLabel('placementOption', step.option),
            hint: step.article,
          }))}
        />
        {owed.length > 0 ? (
          <Box sx={{ borderLeft: `3px solid ${c.gold}`, pl: 2, mb: 2 }}>
            <Box sx={{ fontWeight: 600, mb: 1 }}>{t('placement.whyNot')}</Box>
            {owed.map((option) => (
              <TextField
                key={option}
                form={form}
                name={`passedOverReasons.${option}`}
                label={t('placement.notOption', { option: codeLabel('placementOption', option) })}
                required
                multiline
                rows={1}
                maxLength={300}
              />
            ))}
          </Box>
        ) : null}
        <OrganisationField form={form} name="schoolId" label={t('placement.school')} required kinds={places} />
      </FormFrame>
    </FormDialog>
  );
}
