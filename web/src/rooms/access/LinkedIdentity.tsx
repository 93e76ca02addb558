import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';

import { useAct } from '../../app/useAct.ts';
import { must, useCommand } from '../../app/useCommand.ts';
import { useT } from '../../i18n/index.ts';
import { Facts } from '../../kit/Block.tsx';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import { TextField } from '../../kit/form/fields.tsx';
import { FormFrame } from '../../kit/form/FormFrame.tsx';
import { useFields } from '../../kit/form/useFields.ts';
import { useMutationForm } from '../../kit/form/useMutationForm.tsx';
import { FormDialog } from '../../kit/overlay/FormDialog.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { Section } from '../../kit/Section.tsx';
import { LinkIdentityMutation } from './accounts.operations.ts';

type Props = {
  /** What the single sign-on of this installation is called. */
  provider: string;
  subject: string | null | undefined;
  /** Absent where one only looks: nobody links an account of one's own. */
  change?: { accountId: string; name: string; onDone: () => void };
};

/** Whom the identity provider means by this account. */
export function LinkedIdentity({ provider, subject, change }: Props) {
  const t = useT('access');
  const act = useAct();
  const toast = useToast();
  const link = useCommand(LinkIdentityMutation);
  const [open, setOpen] = useState(false);
  const set = async (to: string | null) => {
    must(await link({ input: { accountId: change?.accountId ?? '', subject: to } }));
    change?.onDone();
  };
  const end = () =>
    act(async () => {
      await set(null);
      toast({ text: t('identity.ended', { provider }), undo: () => act(() => set(subject ?? null)) });
    });
  return (
    <Section
      title={provider}
      beside={
        <StatusChip tone={subject ? 'success' : 'neutral'} label={t(subject ? 'identity.linked' : 'identity.none')} />
      }
      tools={
        change ? (
          <Button onClick={() => setOpen(true)}>{t(subject ? 'identity.replace' : 'identity.link')}</Button>
        ) : null
      }
    >
      {subject ? <Facts facts={[[t('identity.subject'), subject]]} /> : t(change ? 'identity.why' : 'identity.ask')}
      {subject && change ? (
        <Box sx={{ mt: 2 }}>
          <Button size="small" onClick={end}>
            {t('identity.end')}
          </Button>
        </Box>
      ) : null}
      {open && change ? <LinkDialog provider={provider} change={change} onClose={() => setOpen(false)} /> : null}
    </Section>
  );
}

function LinkDialog({
  provider,
  change,
  onClose,
}: {
  provider: string;
  change: NonNullable<Props['change']>;
  onClose: () => void;
}) {
  const t = useT('access');
  const toast = useToast();
  const link = useCommand(LinkIdentityMutation);
  const form = useFields({ subject: '' }, { subject: t('identity.subject') });
  const mutation = useMutationForm({
    form,
    send: ({ subject }) => link({ input: { accountId: change.accountId, subject } }),
    onDone: () => {
      toast({ text: t('identity.done', { name: change.name, provider }) });
      change.onDone();
      onClose();
    },
  });
  return (
    <FormDialog title={t('identity.title', { name: change.name })} onClose={onClose}>
      <FormFrame form={form} mutation={mutation} submitLabel={t('identity.link')} onCancel={onClose}>
        <Alert severity="info" sx={{ mb: 2 }}>
          {t('identity.hint')}
        </Alert>
        <TextField
          form={form}
          name="subject"
          label={t('identity.subject')}
          hint={t('identity.subjectHint', { provider })}
          required
          maxLength={255}
          autoFocus
        />
      </FormFrame>
    </FormDialog>
  );
}
