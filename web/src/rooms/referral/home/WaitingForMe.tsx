import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { Link } from 'react-router';

import { useToday } from '../../../app/session.tsx';
import { codeLabel, formatAge, useT } from '../../../i18n/index.ts';
import { PersonName } from '../../../kit/PersonName.tsx';
import { Section } from '../../../kit/Section.tsx';
import { ErrorState } from '../../../kit/states/States.tsx';
import { c } from '../../../kit/theme/tokens.ts';
import { ClockChips } from '../ClockChips.tsx';
import { ReferralsQuery } from '../referral.operations.ts';

const SHOWN = 8;
const TO_ANSWER = ['SENT', 'RECEIVED', 'ACCEPTED'];

/** Referrals that wait for this organisation, those due first on top. */
export function WaitingForMe() {
  const t = useT('referral');
  const today = useToday();
  const { data, error, refetch } = useQuery(ReferralsQuery, {
    variables: { first: SHOWN, filter: { direction: 'IN', statuses: TO_ANSWER } },
  });
  const page = data?.referrals;
  // Nothing to answer is no news: the page begins with what is.
  if (page?.nodes.length === 0) return null;
  return (
    <Section
      title={t('home.title')}
      beside={page ? t('home.count', { count: page.totalCount }) : undefined}
      tools={<Link to="/referrals?direction=IN">{t('home.all')}</Link>}
    >
      {error && !page ? <ErrorState onRetry={() => void refetch()} /> : null}
      {!error && !page ? <Skeleton height={160} variant="rounded" /> : null}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {page?.nodes.map((referral) => (
          <Box
            component="li"
            key={referral.id}
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              alignItems: 'center',
              columnGap: 1.5,
              rowGap: 0.5,
              py: 1,
              '&:not(:last-child)': { borderBottom: `1px solid ${c.line2}` },
            }}
          >
            <Box sx={{ flex: '1.2 1 180px' }}>
              <PersonName
                name={referral.personName}
                to={`/referrals/${referral.id}`}
                detail={`${formatAge(referral.birthDate, today)} · ${codeLabel('referralService', referral.service)}`}
              />
            </Box>
            <Box sx={{ flex: '1 1 140px', color: c.text2, fontSize: 13 }}>{referral.fromName}</Box>
            <ClockChips referral={referral} oneLine />
          </Box>
        ))}
      </Box>
    </Section>
  );
}
