import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useParams } from 'react-router';

import { useMay, useMe } from '../../app/session.tsx';
import { useRules } from '../../app/sign-in/useRules.ts';
import { useAct } from '../../app/useAct.ts';
import { must, useCommand } from '../../app/useCommand.ts';
import { isForbidden, requestIdOf } from '../../graphql/client.ts';
import { formatTime, useT } from '../../i18n/index.ts';
import { Facts } from '../../kit/Block.tsx';
import { ConfirmReason } from '../../kit/overlay/ConfirmReason.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { Section } from '../../kit/Section.tsx';
import { EmptyState, ErrorState, NoPermission, PageSkeleton } from '../../kit/states/States.tsx';
import { AccountQuery, EndSessionsMutation, UnlockAccountMutation } from './accounts.operations.ts';
import { AccountState } from './AccountState.tsx';
import { GrantRoleDialog, RecoveryLinkDialog } from './AccountDialogs.tsx';
import { LinkedIdentity } from './LinkedIdentity.tsx';
import { PostTable } from './PostTable.tsx';
import { SessionTable } from './SessionTable.tsx';

/** One account as the security administrator sees it: how it stands, what it may, where it is signed in. */
export function AccountPage() {
  const { id = '' } = useParams();
  const t = useT('access');
  const me = useMe();
  const may = useMay();
  const act = useAct();
  const toast = useToast();
  const { data, error, loading, refetch } = useQuery(AccountQuery, { variables: { id } });
  const unlock = useCommand(UnlockAccountMutation);
  const end = useCommand(EndSessionsMutation);
  const { rules } = useRules();
  const [open, setOpen] = useState<'link' | 'grant' | 'end' | null>(null);

  if (isForbidden(error)) return <NoPermission />;
  if (error && !data) return <ErrorState requestId={requestIdOf(error)} onRetry={() => void refetch()} />;
  if (loading && !data) return <PageSkeleton />;
  const detail = data?.account;
  if (!detail) return <EmptyState title={t('account.gone')} />;
  const { account } = detail;
  const others = account.id !== me.id;
  const change = may('account.change') && others;
  const close = () => setOpen(null);
  return (
    <>
      <PageHeader
        title={account.name}
        subtitle={account.username}
        beside={<AccountState account={account} />}
        primary={change ? { label: t('account.link'), onClick: () => setOpen('link') } : undefined}
        tools={
          change && account.lockedUntil ? (
            <Button
              onClick={() =>
                act(async () => {
                  must(await unlock({ input: { id: account.id } }));
                  toast({ text: t('account.unlocked', { name: account.name }) });
                })
              }
            >
              {t('account.unlock')}
            </Button>
          ) : null
        }
      />
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Section title={t('account.signIn')}>
          <Facts
            facts={[
              [t('account.lastSeen'), formatTime(account.lastSeenAt) || t('account.never')],
              [t('my.chosen'), formatTime(account.passwordChangedAt) || t('account.never')],
              [
                t('my.factor'),
                account.secondFactorSince
                  ? t('account.since', { at: formatTime(account.secondFactorSince) })
                  : t('my.factorOff'),
              ],
              [t('account.lockedUntil'), formatTime(account.lockedUntil) || '–'],
            ]}
          />
        </Section>
        {rules?.signOn && may('account.change') ? (
          <LinkedIdentity
            provider={rules.signOn}
            subject={detail.linkedSubject}
            {...(change ? { change: { accountId: account.id, name: account.name, onDone: () => void refetch() } } : {})}
          />
        ) : null}
        <Section
          title={t('post.title')}
          tools={
            may('membership.change') && others ? (
              <Button onClick={() => setOpen('grant')}>{t('post.grant')}</Button>
            ) : null
          }
        >
          <PostTable account={account} posts={detail.posts} />
        </Section>
        <Section
          title={t('session.title')}
          tools={
            change && detail.sessions.length > 0 ? (
              <Button onClick={() => setOpen('end')}>{t('session.endAll')}</Button>
            ) : null
          }
        >
          <SessionTable sessions={detail.sessions} />
        </Section>
      </Box>
      {open === 'link' ? <RecoveryLinkDialog account={account} onClose={close} /> : null}
      {open === 'grant' ? <GrantRoleDialog accountId={account.id} onClose={close} /> : null}
      <ConfirmReason
        open={open === 'end'}
        title={t('session.endAll')}
        body={t('session.endAllBody', { name: account.name })}
        confirmLabel={t('session.endAll')}
        onClose={close}
        onConfirm={async (reason) => {
          const { count } = must(await end({ input: { accountId: account.id, reason } }));
          toast({ text: t('session.ended', { count }) });
        }}
      />
    </>
  );
}
