import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';

import { useToday } from '../../app/session.tsx';
import type { ReferralQuery } from '../../graphql/generated/graphql.ts';
import { codeLabel, formatAge, formatDate, useT } from '../../i18n/index.ts';
import { Block, Facts } from '../../kit/Block.tsx';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import { c } from '../../kit/theme/tokens.ts';
import { ClockChips } from './ClockChips.tsx';
import { NextMoves } from './NextMoves.tsx';
import { ReferralPaper } from './ReferralPaper.tsx';
import { ReferralMoves } from './ReferralMoves.tsx';
import { RuleNote } from './RuleNote.tsx';
import { referralTone } from './status-tone.ts';
import { Way } from './Way.tsx';

type Props = { detail: NonNullable<ReferralQuery['referral']> };

export function ReferralBody({ detail: { referral, chain, steps, nextMoves } }: Props) {
  const t = useT('referral');
  const today = useToday();
  const answer = [
    codeLabel('referralDeclineReason', referral.declineReason),
    codeLabel('referralLostReason', referral.lostReason),
    referral.answerNote,
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <Box sx={{ display: 'grid', gap: 2.5 }}>
      <Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <Link component={RouterLink} to={`/cases/${referral.personId}?tab=referral`} sx={{ fontSize: 18 }}>
            {referral.personName}
          </Link>
          <span>{formatAge(referral.birthDate, today)}</span>
          <StatusChip tone={referralTone(referral.status)} label={codeLabel('referralStatus', referral.status)} />
          <ClockChips referral={referral} />
        </Box>
        <Box sx={{ color: c.text2 }}>
          {referral.fromName} → {referral.toName}
        </Box>
        <RuleNote />
      </Box>
      <ReferralMoves referral={referral} />
      <ReferralPaper referral={referral} />
      <Facts
        facts={[
          [t('list.service'), codeLabel('referralService', referral.service)],
          [t('list.reason'), codeLabel('referralReason', referral.reason)],
          [t('list.urgency'), codeLabel('referralUrgency', referral.urgency)],
          [t('list.area'), referral.areaName],
          ...(referral.note ? [[t('page.note'), referral.note] as const] : []),
          ...(answer ? [[t('page.answer'), answer] as const] : []),
          ...(referral.dutyHolderName ? [[t('page.dutyHolder'), referral.dutyHolderName] as const] : []),
        ]}
      />
      {referral.result || referral.resultHidden ? (
        <Block title={t('page.result')}>
          {referral.resultHidden ? (
            t('page.resultHidden')
          ) : (
            <>
              <strong>{codeLabel('referralResult', referral.result)}</strong>
              {referral.resultNote ? <Box>{referral.resultNote}</Box> : null}
            </>
          )}
        </Block>
      ) : null}
      <Block title={t('page.steps')}>
        <Way steps={steps} />
      </Block>
      {nextMoves.some((each) => !each.mine || each.blockedBy) ? (
        <Block title={t('page.next')}>
          <NextMoves moves={nextMoves} fromName={referral.fromName} toName={referral.toName} />
        </Block>
      ) : null}
      {chain.length > 0 ? (
        <Block title={t('page.chain')}>
          {chain.map((other) => (
            <Box key={other.id}>
              <Link component={RouterLink} to={`/referrals/${other.id}`}>
                {formatDate(other.sentOn)} {other.fromName} → {other.toName}
              </Link>{' '}
              {codeLabel('referralStatus', other.status)}
            </Box>
          ))}
        </Block>
      ) : null}
    </Box>
  );
}
