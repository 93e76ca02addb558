import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import { useState } from 'react';
import { Link } from 'react-router';

import type { LinkReferralFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, formatDate, useT } from '../../i18n/index.ts';
import { Facts } from '../../kit/Block.tsx';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import { Section } from '../../kit/Section.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { ShownLink } from './ShownLink.tsx';
import { referralTone } from './status-tone.ts';

type Props = { token: string; referral: LinkReferralFactsFragment; onSpent: () => void };

/** What is asked, and the answer; after it what was answered and the link for the next step. */
export function AnswerBody({ token, referral, onSpent }: Props) {
  const t = useT('referral');
  const [after, setAfter] = useState<{ referral: LinkReferralFactsFragment; next: string | null } | null>(null);
  const shown = after?.referral ?? referral;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Section
        title={t('link.for', { to: shown.toName })}
        beside={<StatusChip tone={referralTone(shown.status)} label={codeLabel('referralStatus', shown.status)} />}
      >
        <Facts
          facts={[
            [
              t('link.person'),
              `${shown.maskedName} · ${t('link.age', { years: shown.ageYears, months: shown.ageMonths })}`,
            ],
            [t('list.service'), codeLabel('referralService', shown.service)],
            [t('list.reason'), codeLabel('referralReason', shown.reason)],
            [t('list.urgency'), codeLabel('referralUrgency', shown.urgency)],
            [t('link.sender'), shown.fromName],
            ...(shown.fromPhone ? [[t('link.phone'), shown.fromPhone] as const] : []),
            [t('list.sentOn'), formatDate(shown.sentOn)],
            [t('link.bookBy'), formatDate(shown.answerDueOn)],
            [t('link.attendBy'), formatDate(shown.attendDueOn)],
            ...(shown.appointmentOn ? [[t('link.appointment'), formatDate(shown.appointmentOn)] as const] : []),
          ]}
        />
      </Section>
      {after ? (
        <Section>
          <Box role="status" sx={{ display: 'grid', gap: 1.5 }}>
            <strong>{t('link.done')}</strong>
            {after.next ? (
              <>
                <span>{t('link.nextLink')}</span>
                <ShownLink address={after.next} />
                <MuiLink component={Link} to={after.next}>
                  {t('link.openNext')}
                </MuiLink>
              </>
            ) : null}
          </Box>
        </Section>
      ) : (
        <Section>
          <AnswerForm
            token={token}
            referral={referral}
            onAnswered={(answer) => {
              onSpent();
              setAfter({ referral: answer.referral, next: answer.nextAddress ?? null });
            }}
          />
        </Section>
      )}
    </Box>
  );
}
