import Clock from '@mui/icons-material/ScheduleOutlined';
import Done from '@mui/icons-material/CheckOutlined';
import Box from '@mui/material/Box';

import { useToday } from '../../app/session.tsx';
import type { ReferralFactsFragment } from '../../graphql/generated/graphql.ts';
import { formatDate, useT, type Key } from '../../i18n/index.ts';
import { dueState } from '../../kit/chips/due.ts';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import { c } from '../../kit/theme/tokens.ts';

/** Both clocks in the one line of a row: while they run as chips, afterwards as two quiet days. */
export function ClockLine({ referral }: { referral: ReferralFactsFragment }) {
  const t = useT('referral');
  if (referral.clocks.length === 0) return <>–</>;
  if (referral.clocks.some((clock) => !clock.doneOn)) return <ClockChips referral={referral} oneLine />;
  const said = referral.clocks.map((clock) =>
    t(clock.overdue ? 'clock.late' : 'clock.done', {
      what: t(`clock.${clock.name}` as Key<'referral'>),
      on: formatDate(clock.doneOn),
    }),
  );
  return (
    <Box component="span" sx={{ color: c.text2, fontSize: 12, whiteSpace: 'nowrap' }}>
      {said.join(' · ')}
    </Box>
  );
}

type ChipsProps = { referral: ReferralFactsFragment; oneLine?: boolean };

/** Both clocks side by side: what is left until an appointment, and until the person has been seen. */
export function ClockChips({ referral, oneLine = false }: ChipsProps) {
  const today = useToday();
  if (referral.clocks.length === 0) return null;
  return (
    <Box
      component="span"
      sx={{ display: 'inline-flex', flexWrap: { xs: 'wrap', md: oneLine ? 'nowrap' : 'wrap' }, gap: 0.5 }}
    >
      {referral.clocks.map((clock) => (
        <ClockChip key={clock.name} clock={clock} today={today} />
      ))}
    </Box>
  );
}

type Props = { clock: ReferralFactsFragment['clocks'][number]; today: string };

function ClockChip({ clock, today }: Props) {
  const t = useT('referral');
  const kit = useT('kit');
  const what = t(`clock.${clock.name}` as Key<'referral'>);
  if (clock.doneOn)
    return (
      <StatusChip
        tone={clock.overdue ? 'warning' : 'success'}
        icon={Done}
        label={t(clock.overdue ? 'clock.late' : 'clock.done', { what, on: formatDate(clock.doneOn) })}
      />
    );
  const left = clock.daysLeft ?? null;
  const state = dueState({ dueOn: clock.dueOn, today, ...(clock.name === 'BOOK' ? { workingDaysLeft: left } : {}) });
  const beyond = clock.beyondCalendar ? ` · ${t('clock.beyond', { year: Number(today.slice(0, 4)) })}` : '';
  return (
    <StatusChip
      tone={state.tone}
      {...(state.tone === 'error' ? {} : { icon: Clock })}
      label={`${what} ${kit(`due.${state.key}`, { count: state.count })}${clock.beyondCalendar ? ' *' : ''}`}
      title={`${formatDate(clock.dueOn)}${beyond}`}
    />
  );
}
