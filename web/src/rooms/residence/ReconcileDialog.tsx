import { useApolloClient } from '@apollo/client/react';
import AddIcon from '@mui/icons-material/AddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useFieldArray } from 'react-hook-form';

import { useCommand } from '../../app/useCommand.ts';
import type { StayCareFactsFragment } from '../../graphql/generated/graphql.ts';
import { useT } from '../../i18n/index.ts';
import { useDraft } from '../../kit/form/drafts.tsx';
import { CheckboxField } from '../../kit/form/fields.tsx';
import { FormFrame } from '../../kit/form/FormFrame.tsx';
import { useFields } from '../../kit/form/useFields.ts';
import { useMutationForm } from '../../kit/form/useMutationForm.tsx';
import { FormDialog } from '../../kit/overlay/FormDialog.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { c } from '../../kit/theme/tokens.ts';
import { ReconcileMedicationMutation, StayCareQuery } from './care.operations.ts';
import { aMedicine, MedicineFields } from './MedicineFields.tsx';

const MOST_MEDICINES = 40;
type Reconciliation = StayCareFactsFragment['reconciliations'][number];

const valuesOf = (newest: Reconciliation | null | undefined) => ({
  medicines:
    newest?.medicines && newest.medicines.length > 0
      ? newest.medicines.map(({ medicine, dose, route, frequency, source, decision, reason }) => ({
          medicine,
          dose,
          route,
          frequency,
          source,
          decision,
          reason: reason ?? '',
        }))
      : [aMedicine()],
  noneTaken: false,
});

type Props = { stayId: string; newest: Reconciliation | null; onClose: () => void };

/** Medicine by medicine: what was said, by whom, and what becomes of it. A line without any word is left out. */
export function ReconcileDialog({ stayId, newest, onClose }: Props) {
  const t = useT('residence');
  const toast = useToast();
  const client = useApolloClient();
  const reconcile = useCommand(ReconcileMedicationMutation);
  const form = useFields(valuesOf(newest));
  const draft = useDraft(`reconcile:${stayId}`, form);
  const list = useFieldArray({ control: form.control, name: 'medicines' });
  const none = form.watch('noneTaken');
  const mutation = useMutationForm({
    form,
    send: ({ medicines, noneTaken }, revision) =>
      reconcile({
        input: {
          stayId,
          revision: revision ?? newest?.revision ?? 0,
          noneTaken,
          medicines: noneTaken
            ? []
            : medicines
                .filter((one) => [one.medicine, one.dose, one.frequency].some((word) => word.trim()))
                .map((one) => ({ ...one, reason: one.reason.trim() || null })),
        },
      }),
    onDone: () => {
      draft.drop();
      toast({ text: t('care.reconciled') });
      onClose();
    },
    reload: async () => {
      const { data } = await client.query({
        query: StayCareQuery,
        variables: { stayId },
        fetchPolicy: 'network-only',
      });
      const now = data?.stayCare?.reconciliations[0];
      return { version: now?.revision ?? 0, values: valuesOf(now) };
    },
  });
  return (
    <FormDialog title={newest ? t('care.again') : t('care.reconcile')} onClose={onClose}>
      <Box sx={{ color: c.text2, fontSize: 13, mb: 2 }}>{t('care.sensitive')}</Box>
      <FormFrame
        form={form}
        mutation={mutation}
        submitLabel={newest ? t('care.again') : t('care.reconcile')}
        onCancel={onClose}
        restored={draft.restored}
      >
        {none
          ? null
          : list.fields.map((field, at) => (
              <MedicineFields
                key={field.id}
                form={form}
                at={at}
                {...(list.fields.length > 1 ? { onRemove: () => list.remove(at) } : {})}
              />
            ))}
        {!none && list.fields.length < MOST_MEDICINES ? (
          <Button size="small" startIcon={<AddIcon />} onClick={() => list.append(aMedicine())} sx={{ mb: 1 }}>
            {t('care.addMedicine')}
          </Button>
        ) : null}
        <CheckboxField form={form} name="noneTaken" label={t('care.noneTaken')} />
      </FormFrame>
    </FormDialog>
  );
}
