import { useApolloClient } from '@apollo/client/react';

import { StaffField } from '../../../app/StaffField.tsx';
import { useCommand } from '../../../app/useCommand.ts';
import type { CaseFactsFragment } from '../../../graphql/generated/graphql.ts';
import { useT } from '../../../i18n/index.ts';
import { FormFrame } from '../../../kit/form/FormFrame.tsx';
import { useFields } from '../../../kit/form/useFields.ts';
import { useMutationForm } from '../../../kit/form/useMutationForm.tsx';
import { FormDialog } from '../../../kit/overlay/FormDialog.tsx';
import { useToast } from '../../../kit/overlay/Toasts.tsx';
import { AssignOwnerMutation, CaseQuery } from '../case.operations.ts';

/** Nobody without an owner: names the colleague of the owning organisation who answers for the file. */
export function AssignOwnerDialog({ caseFile, onClose }: { caseFile: CaseFactsFragment; onClose: () => void }) {
  const t = useT('casefile');
  const toast = useToast();
  const client = useApolloClient();
  const assign = useCommand(AssignOwnerMutation);
  const form = useFields({ accountId: '' }, { accountId: t('quick.colleague') });
  const mutation = useMutationForm({
    form,
    send: ({ accountId }, version) =>
      assign({ input: { caseFileId: caseFile.caseFileId, version: version ?? caseFile.version, accountId } }),
    onDone: ({ caseFile: now }) => {
      toast({ text: t('quick.assigned', { name: now?.ownerName ?? '' }) });
      onClose();
    },
    reload: async () => {
      const { data } = await client.query({
        query: CaseQuery,
        variables: { personId: caseFile.id },
        fetchPolicy: 'network-only',
      });
      return { version: data?.case?.caseFile?.version ?? caseFile.version, values: { accountId: '' } };
    },
    labelOf: () => t('quick.colleague'),
  });
  return (
    <FormDialog title={t('quick.assign')} onClose={onClose}>
      <FormFrame form={form} mutation={mutation} submitLabel={t('quick.assignNow')} onCancel={onClose}>
        <StaffField form={form} name="accountId" label={t('quick.colleague')} required roles={['CASE_MANAGER']} />
      </FormFrame>
    </FormDialog>
  );
}
