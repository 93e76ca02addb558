import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';

import { useT } from '../../i18n/index.ts';
import { Basis } from '../../kit/Basis.tsx';
import { c } from '../../kit/theme/tokens.ts';
import { ReferralRuleQuery } from './referral.operations.ts';

/** By which rule the clocks run, that its days are a proposal, and how far the holidays are known. */
export function RuleNote() {
  const t = useT('referral');
  const { data } = useQuery(ReferralRuleQuery);
  const rule = data?.referralRule;
  if (!rule) return null;
  const words = t('clock.rule', {
    book: rule.bookRoutine,
    soon: rule.bookSoon,
    atOnce: rule.bookAtOnce,
    attend: rule.attendDays,
    source: rule.source,
    version: rule.version,
    year: rule.calendarThrough,
  });
  return (
    <Box component="span" sx={{ color: c.text2, fontSize: 12, display: 'inline-flex', gap: 1, alignItems: 'baseline' }}>
      {rule.verified ? null : t('clock.proposal')}
      <Basis source={words} />
    </Box>
  );
}
