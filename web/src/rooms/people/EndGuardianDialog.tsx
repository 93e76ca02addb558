import { GuardianEndReason } from '@xingcheng/shared/codes/guardian-end-reason';
import { useApolloClient } from '@apollo/client/react';
import Alert from '@mui/material/Alert';

import { useToday } from '../../app/session.tsx';
import { useCommand } from '../../app/useCommand.ts';
import type { FamilyFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeOptions, useT } from '../../i18n/index.ts';
import { DateField, SelectField, TextField } from '../../kit/form/fields.tsx';
import { FormFrame, Pair } from '../../kit/form/FormFrame.tsx';
import { useFields } from '../../kit/form/useFields.ts';
import { useMutationForm } from '../../kit/form/useMutationForm.tsx';
import { FormDialog } from '../../kit/overlay/FormDialog.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { EndGuardianMutation } from './family.operations.ts';
import { FamilyQuery } from './people.operations.ts';

type Guardian = FamilyFactsFragment['guardians'][number];
type Props = { personId: string; guardian: Guardian; last: boolean; onClose: () => void };

/** Somebody is there no longer. Before saving it says what follows when it was the last one. */
export function EndGuardianDialog({ personId, guardian, last, onClose }: Props) {
  const t = useT('people');
  const toast = useToast();
  const today = useToday();
  const client = useApolloClient();
  const end = useCommand(EndGuardianMutation);
  const form = useFields(
    { endedOn: today as string | null, reason: '', note: '' },
    { endedOn: t('guardian.endedOn'), reason: t('guardian.endReason') },
  );
  const mutation = useMutationForm({
    form,
    send: ({ endedOn, reason, note }, version) =>
      end({
        input: {
          id: guardian.id,
          version: version ?? guardian.version,
          endedOn: endedOn ?? today,
          reason,
          note: note.trim() || null,
        },
      }),
    onDone: () => {
      toast({ text: t(last ? 'guardian.endedDoneLast' : 'guardian.endedDone') });
      onClose();
    },
    reload: async () => {
      const { data } = await client.query({
        query: FamilyQuery,
        variables: { id: personId },
        fetchPolicy: 'network-only',
      });
      const now = data?.person?.guardians.find((one) => one.id === guardian.id);
      return { version: now?.version ?? guardian.version, values: form.getValues() };
    },
  });
  return (
    <FormDialog title={t('guardian.endTitle', { name: guardian.name })} onClose={onClose}>
      {last ? (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {t('guardian.lastOne')}
        </Alert>
      ) : null}
      <FormFrame form={form} mutation={mutation} submitLabel={t('guardian.end')} onCancel={onClose}>
        <Pair>
          <SelectField
            form={form}
            name="reason"
            label={t('guardian.endReason')}
            required
            options={codeOptions('guardianEndReason', Object.values(GuardianEndReason))}
          />
          <DateField form={form} name="endedOn" label={t('guardian.endedOn')} required max={today} />
        </Pair>
        <TextField
          form={form}
          name="note"
          label={t('guardian.endNote')}
          hint={t('guardian.endNoteHint')}
          multiline
          rows={2}
          maxLength={300}
        />
      </FormFrame>
    </FormDialog>
  );
}
