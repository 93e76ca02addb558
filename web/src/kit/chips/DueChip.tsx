import Clock from '@mui/icons-material/ScheduleOutlined';

import { formatDate, useT } from '../../i18n/index.ts';
import { dueState } from './due.ts';
import { StatusChip } from './StatusChip.tsx';

export type DueChipProps = {
  dueOn: string;
  today: string;
  /** From the server when the clock counts working days; negative when overdue. */
  workingDaysLeft?: number | null;
  doneOn?: string | null;
  soonDays?: number;
};

export function DueChip(props: DueChipProps) {
  const t = useT('kit');
  const { key, count, tone } = dueState(props);
  const icon = key === 'done' || tone === 'error' ? {} : { icon: Clock };
  return <StatusChip tone={tone} {...icon} label={t(`due.${key}`, { count })} title={formatDate(props.dueOn)} />;
}
