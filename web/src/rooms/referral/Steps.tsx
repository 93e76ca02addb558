import Box from '@mui/material/Box';

import type { ReferralFactsFragment } from '../../graphql/generated/graphql.ts';
import { formatDate, useT } from '../../i18n/index.ts';
import { c } from '../../kit/theme/tokens.ts';

/** The way of a referral: what was done, and by when the rest is owed. */
export function Steps({ referral }: { referral: ReferralFactsFragment }) {
  const t = useT('referral');
  const steps = [
    ['sent', referral.sentOn, null],
    ['answered', referral.answeredOn, referral.answerDueOn],
    ['booked', referral.appointmentOn, null],
    ['attended', referral.attendedOn, referral.attendDueOn],
    ['result', referral.resultOn, null],
  ] as const;
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.75 }}>
      {steps.map(([key, on, dueOn]) => (
        <Box component="li" key={key} sx={{ display: 'flex', gap: 1, color: on ? c.text : c.text2 }}>
          <Box component="span" aria-hidden sx={{ width: 16, color: on ? c.success : c.text2 }}>
            {on ? '✓' : '○'}
          </Box>
          <Box component="span" sx={{ minWidth: 88 }}>
            {t(`step.${key}`)}
          </Box>
          <span>{on ? formatDate(on) : dueOn ? t('step.due', { on: formatDate(dueOn) }) : t('step.notYet')}</span>
        </Box>
      ))}
    </Box>
  );
}
