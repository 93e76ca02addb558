import { SIGN_IN_PROFILES } from '@xingcheng/shared/access/sign-in-profiles';
import { useQuery } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useState } from 'react';

import { SignInRulesQuery } from '../../app/operations.ts';
import { useMay } from '../../app/session.tsx';
import { must, useCommand } from '../../app/useCommand.ts';
import { requestIdOf } from '../../graphql/client.ts';
import { codeLabel, useT } from '../../i18n/index.ts';
import { MiniTable } from '../../kit/Block.tsx';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import { ConfirmReason } from '../../kit/overlay/ConfirmReason.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { Section } from '../../kit/Section.tsx';
import { ErrorState, PageSkeleton } from '../../kit/states/States.tsx';
import Button from '@mui/material/Button';
import { ChooseProfileMutation } from './accounts.operations.ts';

const offered = [SIGN_IN_PROFILES.djbh3, SIGN_IN_PROFILES.modern] as const;
type Profile = (typeof SIGN_IN_PROFILES)[keyof typeof SIGN_IN_PROFILES];

/** The rules side by side: which hold, which could, and where each comes from. */
export function SignInRulesPage() {
  const t = useT('access');
  const may = useMay();
  const toast = useToast();
  const { data, error, refetch } = useQuery(SignInRulesQuery);
  const choose = useCommand(ChooseProfileMutation);
  const [wanted, setWanted] = useState<string | null>(null);
  const rules = data?.signInRules;
  if (error && !rules) return <ErrorState requestId={requestIdOf(error)} onRetry={() => void refetch()} />;
  if (!rules) return <PageSkeleton />;
  const shown: readonly Profile[] = rules.demonstration ? [SIGN_IN_PROFILES.demonstration, ...offered] : offered;
  const rows: readonly (readonly [string, (one: Profile) => string])[] = [
    [t('rule.length'), (one) => t('rule.characters', { count: one.minLength })],
    [t('rule.classes'), (one) => (one.classes > 0 ? t('rule.ofFour', { count: one.classes }) : t('rule.any'))],
    [
      t('rule.expires'),
      (one) =>
        one.expiresAfterDays === null
          ? t('my.forever')
          : t('rule.days', { days: one.expiresAfterDays, warn: one.warnDays }),
    ],
    [t('rule.remembered'), (one) => (one.remembered > 0 ? t('rule.last', { count: one.remembered }) : t('rule.any'))],
    [t('rule.lock'), (one) => t('rule.lockFor', { tries: one.lockAfter, minutes: one.lockMinutes })],
    [t('rule.factor'), (one) => t(one.secondFactor === 'REQUIRED' ? 'rule.required' : 'rule.optional')],
    [t('rule.source'), (one) => one.source],
    [t('rule.version'), (one) => `${one.version}${one.verified ? '' : ` · ${t('rule.unverified')}`}`],
  ];
  return (
    <>
      <PageHeader title={t('rule.title')} subtitle={t('rule.subtitle')} />
      {rules.demonstration ? (
        <Alert severity="info" sx={{ mb: 2 }}>
          {t('rule.demonstration')}
        </Alert>
      ) : null}
      <Section>
        <MiniTable caption={t('rule.title')} heads={['', ...shown.map((one) => codeLabel('signInProfile', one.key))]}>
          {rows.map(([label, of]) => (
            <tr key={label}>
              <Box component="th" scope="row">
                {label}
              </Box>
              {shown.map((one) => (
                <td key={one.key}>{of(one)}</td>
              ))}
            </tr>
          ))}
          <tr>
            <Box component="th" scope="row">
              {t('account.state')}
            </Box>
            {shown.map((one) => (
              <td key={one.key}>
                {one.key === rules.profile ? (
                  <StatusChip tone="success" label={t('rule.inForce')} />
                ) : may('profile.choose') ? (
                  <Button size="small" onClick={() => setWanted(one.key)}>
                    {t('rule.choose', { name: codeLabel('signInProfile', one.key) })}
                  </Button>
                ) : null}
              </td>
            ))}
          </tr>
        </MiniTable>
        <Box sx={{ mt: 2 }}>{t('session.limits', { minutes: rules.idleMinutes, hours: rules.absoluteHours })}</Box>
      </Section>
      <ConfirmReason
        open={wanted !== null}
        title={t('rule.choose', { name: codeLabel('signInProfile', wanted) })}
        body={t('rule.chooseBody')}
        confirmLabel={t('rule.chooseNow')}
        onClose={() => setWanted(null)}
        onConfirm={async (reason) => {
          must(await choose({ input: { profile: wanted ?? '', reason } }));
          toast({ text: t('rule.chosen', { name: codeLabel('signInProfile', wanted) }) });
        }}
      />
    </>
  );
}
