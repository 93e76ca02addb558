import { SupportLevel } from '@xingcheng/shared/codes/support-level';
import { useApolloClient } from '@apollo/client/react';

import { useToday } from '../../app/session.tsx';
import { useCommand } from '../../app/useCommand.ts';
import type { StayCareFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeOptions, useT } from '../../i18n/index.ts';
import { useDraft } from '../../kit/form/drafts.tsx';
import { DateField, SelectField, TextField } from '../../kit/form/fields.tsx';
import { FormFrame, Pair } from '../../kit/form/FormFrame.tsx';
import { useFields } from '../../kit/form/useFields.ts';
import { useMutationForm } from '../../kit/form/useMutationForm.tsx';
import { FormDialog } from '../../kit/overlay/FormDialog.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { StayCareQuery, WriteCarePlanMutation } from './care.operations.ts';
import { lines } from './lines.ts';

type Plan = StayCareFactsFragment['plans'][number];
const valuesOf = (plan: Plan | null | undefined) => ({
  supportLevel: plan?.supportLevel ?? '',
  needs: plan?.needs.join('\n') ?? '',
  goals: plan?.goals.join('\n') ?? '',
  reviewOn: null as string | null,
});

/** Needs, goals, and the day on which they are looked at again. */
export function CarePlanDialog({
  stayId,
  newest,
  onClose,
}: {
  stayId: string;
  newest: Plan | null;
  onClose: () => void;
}) {
  const t = useT('residence');
  const toast = useToast();
  const today = useToday();
  const client = useApolloClient();
  const write = useCommand(WriteCarePlanMutation);
  const form = useFields(valuesOf(newest), {
    supportLevel: t('care.support'),
    needs: t('care.needs'),
    goals: t('care.goals'),
    reviewOn: t('care.reviewOn'),
  });
  const draft = useDraft(`care-plan:${stayId}`, form);
  const mutation = useMutationForm({
    form,
    send: ({ needs, goals, reviewOn, supportLevel }, revision) =>
      write({
        input: {
          stayId,
          revision: revision ?? newest?.revision ?? 0,
          supportLevel,
          needs: lines(needs),
          goals: lines(goals),
          reviewOn: reviewOn ?? today,
        },
      }),
    onDone: () => {
      draft.drop();
      toast({ text: t('care.planned') });
      onClose();
    },
    reload: async () => {
      const { data } = await client.query({
        query: StayCareQuery,
        variables: { stayId },
        fetchPolicy: 'network-only',
      });
      const now = data?.stayCare?.plans[0];
      return { version: now?.revision ?? 0, values: valuesOf(now) };
    },
  });
  return (
    <FormDialog title={newest ? t('care.revise') : t('care.writePlan')} onClose={onClose}>
      <FormFrame
        form={form}
        mutation={mutation}
        submitLabel={newest ? t('care.revise') : t('care.writePlan')}
        onCancel={onClose}
        restored={draft.restored}
      >
        <Pair>
          <SelectField
            form={form}
            name="supportLevel"
            label={t('care.support')}
            required
            options={codeOptions('supportLevel', Object.values(SupportLevel))}
          />
          <DateField form={form} name="reviewOn" label={t('care.reviewOn')} required min={today} />
        </Pair>
        <TextField form={form} name="needs" label={t('care.needs')} hint={t('care.needsHint')} required multiline />
        <TextField form={form} name="goals" label={t('care.goals')} hint={t('care.needsHint')} required multiline />
      </FormFrame>
    </FormDialog>
  );
}
