import Clock from '@mui/icons-material/ScheduleOutlined';
import Done from '@mui/icons-material/CheckOutlined';
import Box from '@mui/material/Box';

import { useToday } from '../../app/session.tsx';
import type { ReferralFactsFragment } from '../../graphql/generated/graphql.ts';
import { formatDate, useT, type Key } from '../../i18n/index.ts';
import { dueState } from '../../kit/chips/due.ts';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';

/** Both clocks side by side: what is left until an appointment, and until the person has been seen. */
export function ClockChips({ referral }: { referral: ReferralFactsFragment }) {
  const today = useToday();
  if (referral.clocks.length === 0) return <>–</>;
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 0.5 }}>
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
