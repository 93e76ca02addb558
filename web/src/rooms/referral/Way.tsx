import Box from '@mui/material/Box';

import type { ReferralStepFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, formatDate, formatTime, useT, type Key } from '../../i18n/index.ts';
import { c } from '../../kit/theme/tokens.ts';

/** The way of a referral as both sides read it: what was done, by whom, after how long, and with which values then. */
export function Way({ steps }: { steps: readonly ReferralStepFactsFragment[] }) {
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>
      {steps.map((step, at) => (
        <WayStep key={step.id} step={step} first={at === 0} />
      ))}
    </Box>
  );
}

function WayStep({ step, first }: { step: ReferralStepFactsFragment; first: boolean }) {
  const t = useT('referral');
  const took = step.workingDays ? t('way.took', { count: step.workingDays }) : t('way.sameDay');
  const who = [step.byName ?? (step.byOrganisation ? null : t('way.system')), step.byOrganisation].filter(Boolean);
  const said = [
    codeLabel('referralDeclineReason', step.declineReason),
    codeLabel('referralLostReason', step.lostReason),
    step.resultHidden ? t('way.hidden') : codeLabel('referralResult', step.result),
    step.resultNote,
    step.note,
  ].filter(Boolean);
  return (
    <Box
      component="li"
      sx={{ borderLeft: `2px solid ${step.move === 'escalate' ? c.error : c.line}`, pl: 1.25, minWidth: 0 }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'baseline' }}>
        <strong>{t(`way.${step.move}` as Key<'referral'>)}</strong>
        <Box component="time" dateTime={step.at} sx={{ color: c.text2, fontSize: 13 }}>
          {formatTime(step.at)}
        </Box>
        {first ? null : (
          <Box component="span" sx={{ color: c.text2, fontSize: 12 }}>
            {took}
          </Box>
        )}
      </Box>
      <Box sx={{ color: c.text2, fontSize: 12 }}>
        {who.join(' · ')}
        {step.byLink ? ` · ${t('way.byLink')}` : ''}
      </Box>
      <ValuesThen step={step} />
      {said.length > 0 ? <Box>{said.join(' · ')}</Box> : null}
    </Box>
  );
}

/** Only what the step itself set: a later change does not rewrite it. */
function ValuesThen({ step }: { step: ReferralStepFactsFragment }) {
  const t = useT('referral');
  const line = () => {
    if ((step.move === 'send' || step.move === 'resume') && step.answerDueOn && step.attendDueOn)
      return t('way.dueThen', { book: formatDate(step.answerDueOn), attend: formatDate(step.attendDueOn) });
    if ((step.move === 'accept' || step.move === 'book') && step.appointmentOn)
      return t('way.appointmentThen', { on: formatDate(step.appointmentOn) });
    if (step.move === 'attend' && step.attendedOn) return t('way.attendedThen', { on: formatDate(step.attendedOn) });
    return null;
  };
  const words = line();
  return words ? <Box sx={{ fontSize: 13 }}>{words}</Box> : null;
}
