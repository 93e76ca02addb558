import Box from '@mui/material/Box';

import { OrganisationField } from '../../../app/OrganisationField.tsx';
import { useCommand } from '../../../app/useCommand.ts';
import type { CaseFactsFragment } from '../../../graphql/generated/graphql.ts';
import { useT } from '../../../i18n/index.ts';
import { TextField } from '../../../kit/form/fields.tsx';
import { FormFrame } from '../../../kit/form/FormFrame.tsx';
import { useFields } from '../../../kit/form/useFields.ts';
import { useMutationForm } from '../../../kit/form/useMutationForm.tsx';
import { FormDialog } from '../../../kit/overlay/FormDialog.tsx';
import { useToast } from '../../../kit/overlay/Toasts.tsx';
import { c } from '../../../kit/theme/tokens.ts';
import { OfferHandoverMutation } from '../handover.operations.ts';

const receivers = ['FEDERATION'] as const;

/** Offers the file to another federation; the sender answers for it until it is accepted. */
export function HandOverDialog({ caseFile, onClose }: { caseFile: CaseFactsFragment; onClose: () => void }) {
  const t = useT('casefile');
  const toast = useToast();
  const offer = useCommand(OfferHandoverMutation);
  const form = useFields(
    { toOrganisationId: '', reason: '' },
    { toOrganisationId: t('quick.receiver'), reason: t('quick.reason') },
  );
  const mutation = useMutationForm({
    form,
    send: (values) => offer({ input: { caseFileId: caseFile.caseFileId, ...values } }),
    onDone: (handover) => {
      toast({ text: t('quick.offered', { name: handover.toName }) });
      onClose();
    },
  });
  return (
    <FormDialog title={t('quick.handOver')} onClose={onClose}>
      <Box sx={{ color: c.text2, mb: 2 }}>{t('quick.handOverHint')}</Box>
      <FormFrame form={form} mutation={mutation} submitLabel={t('quick.offerNow')} onCancel={onClose}>
        <OrganisationField form={form} name="toOrganisationId" label={t('quick.receiver')} required kinds={receivers} />
        <TextField form={form} name="reason" label={t('quick.reason')} required multiline maxLength={500} />
      </FormFrame>
    </FormDialog>
  );
}
