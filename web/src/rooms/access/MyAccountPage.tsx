import { useQuery } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';

import { useRules } from '../../app/sign-in/useRules.ts';
import { useAct } from '../../app/useAct.ts';
import { must, useCommand } from '../../app/useCommand.ts';
import { requestIdOf } from '../../graphql/client.ts';
import { codeLabel, formatTime, useT } from '../../i18n/index.ts';
import { Facts } from '../../kit/Block.tsx';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { Section } from '../../kit/Section.tsx';
import { ErrorState, PageSkeleton } from '../../kit/states/States.tsx';
import { EndMySessionsMutation, MySignInQuery } from './accounts.operations.ts';
import { ChangePasswordDialog, PasswordDialog, SetUpDialog } from './MyAccountDialogs.tsx';
import { LinkedIdentity } from './LinkedIdentity.tsx';
import { SessionTable } from './SessionTable.tsx';

type Open = 'password' | 'set-up' | 'codes' | 'remove' | null;

/** One's own password, second factor and sessions. */
export function MyAccountPage() {
  const t = useT('access');
  const common = useT('common');
  const { data, error, refetch } = useQuery(MySignInQuery);
  const { rules, error: noRules, refetch: askRules } = useRules();
  const act = useAct();
  const toast = useToast();
  const end = useCommand(EndMySessionsMutation);
  const [open, setOpen] = useState<Open>(null);
  const mine = data?.mySignIn;

  if (error && !mine) return <ErrorState requestId={requestIdOf(error)} onRetry={() => void refetch()} />;
  if (noRules && !rules) return <ErrorState requestId={requestIdOf(noRules)} onRetry={() => void askRules()} />;
  if (!mine || !rules) return <PageSkeleton />;
  const close = () => {
    setOpen(null);
    void refetch();
  };
  const endThem = (input: { ids?: string[]; others: boolean }) =>
    act(async () => {
      const { count } = must(await end({ input }));
      toast({ text: t('session.ended', { count }) });
    });
  const since = mine.secondFactorSince;
  const soon = mine.passwordDaysLeft !== null && (mine.passwordDaysLeft ?? 0) <= rules.warnDays;
  return (
    <>
      <PageHeader
        title={t('my.title')}
        subtitle={t('my.subtitle', { name: mine.username, profile: codeLabel('signInProfile', rules.profile) })}
      />
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { md: 'minmax(0,1fr) minmax(0,1fr)' } }}>
        <Section title={t('my.password')} tools={<Button onClick={() => setOpen('password')}>{t('my.change')}</Button>}>
          {soon ? (
            <Alert severity="warning" sx={{ mb: 2 }}>
              {common('signIn.passwordSoon', { count: mine.passwordDaysLeft ?? 0 })}
            </Alert>
          ) : null}
          <Facts
            facts={[
              [t('my.chosen'), formatTime(mine.passwordChangedAt) || t('account.never')],
              [
                t('my.until'),
                mine.passwordDaysLeft === null || mine.passwordDaysLeft === undefined
                  ? t('my.forever')
                  : t('my.days', { count: mine.passwordDaysLeft }),
              ],
            ]}
          />
        </Section>
        <Section
          title={t('my.factor')}
          beside={
            since ? (
              <StatusChip tone="success" label={t('my.factorOn')} />
            ) : (
              <StatusChip tone="warning" label={t('my.factorOff')} />
            )
          }
          tools={<Button onClick={() => setOpen('set-up')}>{t(since ? 'my.replace' : 'my.setUp')}</Button>}
        >
          {since ? (
            <>
              <Facts
                facts={[
                  [t('my.factorSince'), formatTime(since)],
                  [t('my.codesLeft'), t('my.codes', { count: mine.recoveryCodesLeft })],
                ]}
              />
              <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
                <Button size="small" onClick={() => setOpen('codes')}>
                  {t('my.renew')}
                </Button>
                {rules.secondFactor === 'OPTIONAL' ? (
                  <Button size="small" onClick={() => setOpen('remove')}>
                    {t('my.remove')}
                  </Button>
                ) : null}
              </Box>
            </>
          ) : (
            t('my.factorWhy')
          )}
        </Section>
      </Box>
      {rules.signOn ? (
        <Box sx={{ mt: 2 }}>
          <LinkedIdentity provider={rules.signOn} subject={mine.linkedSubject} />
        </Box>
      ) : null}
      <Box sx={{ mt: 2 }}>
        <Section
          title={t('session.title')}
          beside={t('session.limits', { minutes: rules.idleMinutes, hours: rules.absoluteHours })}
          tools={
            mine.sessions.length > 1 ? (
              <Button onClick={() => endThem({ others: true })}>{t('session.endOthers')}</Button>
            ) : null
          }
        >
          <SessionTable sessions={mine.sessions} onEnd={(id) => endThem({ ids: [id], others: false })} />
        </Section>
      </Box>
      {open === 'password' ? <ChangePasswordDialog onClose={close} /> : null}
      {open === 'set-up' ? <SetUpDialog onClose={close} /> : null}
      {open === 'codes' || open === 'remove' ? <PasswordDialog what={open} onClose={close} /> : null}
    </>
  );
}
