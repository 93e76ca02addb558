import { actionsOf } from '@xingcheng/shared/access/matrix';
import { ROLES, ROLES_WITHOUT_CASES } from '@xingcheng/shared/access/roles';
import { MATRIX_BY_ROOM } from '@xingcheng/shared/access/rooms';
import { useState } from 'react';

import { OrganisationField } from '../../app/OrganisationField.tsx';
import { useToday } from '../../app/session.tsx';
import { useCommand } from '../../app/useCommand.ts';
import { codeOptions, useT } from '../../i18n/index.ts';
import { DateField, SelectField, TextField } from '../../kit/form/fields.tsx';
import { FormFrame } from '../../kit/form/FormFrame.tsx';
import { useFields } from '../../kit/form/useFields.ts';
import { useMutationForm } from '../../kit/form/useMutationForm.tsx';
import { FormDialog } from '../../kit/overlay/FormDialog.tsx';
import { IssueServiceTokenMutation } from './tokens.operations.ts';
import { isRole } from './roles.ts';
import { ShownOnce } from './ShownOnce.tsx';

const roles = ROLES.filter((role) => !ROLES_WITHOUT_CASES.includes(role));
const never = new Set([...Object.keys(MATRIX_BY_ROOM.access), ...Object.keys(MATRIX_BY_ROOM.audit)]);

export function IssueTokenDialog({ onClose }: { onClose: () => void }) {
  const t = useT('access');
  const today = useToday();
  const issue = useCommand(IssueServiceTokenMutation);
  const [token, setToken] = useState<string | null>(null);
  const labels = {
    name: t('token.name'),
    organisationId: t('audit.organisation'),
    role: t('audit.role'),
    scopes: t('token.scopes'),
    expiresOn: t('token.ends'),
  };
  const scopes: string[] = [];
  const form = useFields({ name: '', organisationId: '', role: '', scopes, networks: '', expiresOn: '' }, labels);
  const role = form.watch('role');
  const open = isRole(role) ? actionsOf(role).filter((action) => !never.has(action)) : [];
  const mutation = useMutationForm({
    form,
    send: ({ networks, ...input }) =>
      issue({ input: { ...input, networks: networks.split(/[\s,，、;；]+/).filter(Boolean) } }),
    onDone: (done) => setToken(done.token),
  });
  return (
    <FormDialog title={t('token.issue')} onClose={onClose}>
      {token ? (
        <ShownOnce label={t('token.once')} value={token} onClose={onClose} />
      ) : (
        <FormFrame form={form} mutation={mutation} submitLabel={t('token.issue')} onCancel={onClose}>
          <TextField form={form} name="name" label={labels.name} required maxLength={50} autoFocus />
          <OrganisationField form={form} name="organisationId" label={labels.organisationId} required />
          <SelectField form={form} name="role" label={labels.role} required options={codeOptions('role', roles)} />
          <SelectField
            form={form}
            name="scopes"
            label={labels.scopes}
            hint={t('token.scopesHint')}
            required
            multiple
            options={codeOptions('action', open)}
          />
          <TextField form={form} name="networks" label={t('token.networks')} hint={t('token.networksHint')} />
          <DateField form={form} name="expiresOn" label={labels.expiresOn} required min={today} />
        </FormFrame>
      )}
    </FormDialog>
  );
}
