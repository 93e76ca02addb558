import { ROLES } from '@xingcheng/shared/access/roles';
import { useApolloClient } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { useNavigate } from 'react-router';

import { OrganisationField } from '../../app/OrganisationField.tsx';
import { useToday } from '../../app/session.tsx';
import { useCommand } from '../../app/useCommand.ts';
import type { AccountDetailFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, codeOptions, formatDate, formatTime, useT } from '../../i18n/index.ts';
import { CheckboxField, DateField, SelectField, TextField } from '../../kit/form/fields.tsx';
import { FormFrame } from '../../kit/form/FormFrame.tsx';
import { useFields } from '../../kit/form/useFields.ts';
import { useMutationForm } from '../../kit/form/useMutationForm.tsx';
import { FormDialog } from '../../kit/overlay/FormDialog.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import {
  AccountQuery,
  GrantRoleMutation,
  IssueRecoveryLinkMutation,
  OpenAccountMutation,
  RecordBackgroundCheckMutation,
} from './accounts.operations.ts';
import { ShownOnce } from './ShownOnce.tsx';

type Props = { onClose: () => void };

/** Opens an account and goes on to its page, where the one-time link is. */
export function OpenAccountDialog({ onClose }: Props) {
  const t = useT('access');
  const navigate = useNavigate();
  const open = useCommand(OpenAccountMutation);
  const labels = {
    username: t('account.username'),
    name: t('account.name'),
    organisationId: t('audit.organisation'),
    role: t('audit.role'),
  };
  const form = useFields({ username: '', name: '', organisationId: '', role: '' }, labels);
  const mutation = useMutationForm({
    form,
    send: (input) => open({ input }),
    onDone: ({ id }) => void navigate(`/accounts/${id}`),
  });
  return (
    <FormDialog title={t('account.new')} onClose={onClose}>
      <FormFrame form={form} mutation={mutation} submitLabel={t('account.openNow')} onCancel={onClose}>
        <TextField form={form} name="name" label={labels.name} required maxLength={50} autoFocus />
        <TextField
          form={form}
          name="username"
          label={labels.username}
          hint={t('account.usernameHint')}
          required
          maxLength={60}
        />
        <OrganisationField form={form} name="organisationId" label={labels.organisationId} required />
        <SelectField form={form} name="role" label={labels.role} required options={codeOptions('role', ROLES)} />
      </FormFrame>
    </FormDialog>
  );
}

export function GrantRoleDialog({ accountId, onClose }: Props & { accountId: string }) {
  const t = useT('access');
  const toast = useToast();
  const grant = useCommand(GrantRoleMutation);
  const labels = { organisationId: t('audit.organisation'), role: t('audit.role') };
  const form = useFields({ organisationId: '', role: '' }, labels);
  const mutation = useMutationForm({
    form,
    send: (input) => grant({ input: { accountId, ...input } }),
    onDone: () => {
      toast({ text: t('post.granted', { role: codeLabel('role', form.getValues('role')) }) });
      onClose();
    },
  });
  return (
    <FormDialog title={t('post.grant')} onClose={onClose}>
      <FormFrame form={form} mutation={mutation} submitLabel={t('post.grant')} onCancel={onClose}>
        <Alert severity="info" sx={{ mb: 2 }}>
          {t('post.grantHint')}
        </Alert>
        <OrganisationField form={form} name="organisationId" label={labels.organisationId} required />
        <SelectField form={form} name="role" label={labels.role} required options={codeOptions('role', ROLES)} />
      </FormFrame>
    </FormDialog>
  );
}

/** The link is shown once; the administrator hands it over himself. */
export function RecoveryLinkDialog({ account, onClose }: Props & { account: { id: string; name: string } }) {
  const t = useT('access');
  const issue = useCommand(IssueRecoveryLinkMutation);
  const [link, setLink] = useState<{ path: string; expiresAt: string } | null>(null);
  const form = useFields({ reason: '', resetsSecondFactor: false }, { reason: t('account.linkReason') });
  const mutation = useMutationForm({
    form,
    send: (input) => issue({ input: { id: account.id, ...input } }),
    onDone: ({ path, expiresAt }) => setLink({ path, expiresAt }),
  });
  return (
    <FormDialog title={t('account.link')} onClose={onClose}>
      {link ? (
        <ShownOnce
          label={t('account.linkIs', { name: account.name, at: formatTime(link.expiresAt) })}
          value={`${window.location.origin}${link.path}`}
          onClose={onClose}
        />
      ) : (
        <FormFrame form={form} mutation={mutation} submitLabel={t('account.linkNow')} onCancel={onClose}>
          <Box sx={{ mb: 2 }}>{t('account.linkBody')}</Box>
          <TextField
            form={form}
            name="reason"
            label={t('account.linkReason')}
            hint={t('account.linkReasonHint')}
            required
            multiline
            maxLength={200}
          />
          <CheckboxField form={form} name="resetsSecondFactor" label={t('account.linkReset')} />
        </FormFrame>
      )}
    </FormDialog>
  );
}

type Post = AccountDetailFactsFragment['posts'][number];

export function CheckDialog({ post, onClose }: Props & { post: Post }) {
  const t = useT('access');
  const today = useToday();
  const toast = useToast();
  const client = useApolloClient();
  const recordCheck = useCommand(RecordBackgroundCheckMutation);
  const form = useFields({ checkedOn: today }, { checkedOn: t('post.checkedOn') });
  const mutation = useMutationForm({
    form,
    send: ({ checkedOn }, version) =>
      recordCheck({ input: { id: post.id, version: version ?? post.version, checkedOn } }),
    onDone: ({ posts }) => {
      const due = posts.find((one) => one.id === post.id)?.checkDueOn;
      toast({ text: t('post.checkUntil', { date: formatDate(due) }) });
      onClose();
    },
    reload: async () => {
      await client.refetchQueries({ include: [AccountQuery] });
      return { version: post.version + 1, values: form.getValues() };
    },
    labelOf: () => t('post.checkedOn'),
  });
  return (
    <FormDialog title={t('post.recordCheck')} onClose={onClose}>
      <FormFrame form={form} mutation={mutation} submitLabel={t('post.recordCheck')} onCancel={onClose}>
        <Box sx={{ mb: 2 }}>{t('post.checkBody')}</Box>
        <DateField form={form} name="checkedOn" label={t('post.checkedOn')} required max={today} />
      </FormFrame>
    </FormDialog>
  );
}

/** For the list's primary action. */
export function useOpenAccount() {
  const [open, setOpen] = useState(false);
  return { begin: () => setOpen(true), dialog: open ? <OpenAccountDialog onClose={() => setOpen(false)} /> : null };
}
