import { useApolloClient, useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';

import { LanguageButton } from '../../app/shell/LanguageButton.tsx';
import { Mark } from '../../app/sign-in/Mark.tsx';
import { useT } from '../../i18n/index.ts';
import { EmptyState, ErrorState } from '../../kit/states/States.tsx';
import { c } from '../../kit/theme/tokens.ts';
import { SchemeButton } from '../../kit/theme/SchemeButton.tsx';
import { AnswerBody } from './AnswerBody.tsx';
import { ReferralByLinkQuery } from './link.operations.ts';

/** For whoever holds a one-time link: no account, no rail, nothing but the one referral. */
export function AnswerPage() {
  const t = useT('referral');
  const common = useT('common');
  const { hash } = useLocation();
  useEffect(() => {
    document.title = `${t('link.pageTitle')} · ${common('product.name')}`;
  }, [t, common]);
  return (
    <Box sx={{ minHeight: '100vh', backgroundColor: c.page }}>
      <Box
        component="header"
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1,
          px: 2.5,
          height: 52,
          backgroundColor: c.surface,
          borderBottom: `1px solid ${c.line}`,
        }}
      >
        <Mark size={24} />
        <Box sx={{ fontWeight: 600, flex: 1 }}>{common('product.name')}</Box>
        <LanguageButton />
        <SchemeButton />
      </Box>
      <Box component="main" sx={{ maxWidth: 640, mx: 'auto', px: 2, py: 3 }}>
        <Typography variant="h1" sx={{ mb: 2 }}>
          {t('link.pageTitle')}
        </Typography>
        <Opened key={hash} token={hash.slice(1)} />
        <Box sx={{ color: c.text2, fontSize: 12, mt: 2 }}>{t('link.privacy')}</Box>
      </Box>
    </Box>
  );
}

function Opened({ token }: { token: string }) {
  const t = useT('referral');
  const client = useApolloClient();
  const [spent, setSpent] = useState(false);
  const { data, error, refetch } = useQuery(ReferralByLinkQuery, {
    variables: { token },
    fetchPolicy: 'no-cache',
    skip: spent,
  });
  // What was shown goes with the page: the computer may be shared.
  useEffect(() => () => void client.clearStore(), [client]);
  if (error && !data) return <ErrorState onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={320} />;
  if (!data.referralByLink)
    return (
      <Box sx={{ backgroundColor: c.surface, border: `1px solid ${c.line}`, borderRadius: '8px', p: 2 }}>
        <EmptyState title={t('link.dead')} body={t('link.deadBody')} />
      </Box>
    );
  return <AnswerBody token={token} referral={data.referralByLink} onSpent={() => setSpent(true)} />;
}
