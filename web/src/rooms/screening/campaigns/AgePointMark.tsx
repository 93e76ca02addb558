import DueIcon from '@mui/icons-material/ScheduleOutlined';
import DoneIcon from '@mui/icons-material/CheckCircleOutlined';
import LateIcon from '@mui/icons-material/HighlightOffOutlined';
import MissedIcon from '@mui/icons-material/RemoveOutlined';
import ComingIcon from '@mui/icons-material/RadioButtonUncheckedOutlined';
import Box from '@mui/material/Box';
import type { ElementType } from 'react';

import { codeLabel, formatDate, useT } from '../../../i18n/index.ts';
import { c } from '../../../kit/theme/tokens.ts';

const LOOK: Record<string, { Icon: ElementType; ink: string; ground?: string }> = {
  DONE: { Icon: DoneIcon, ink: c.success },
  DUE: { Icon: DueIcon, ink: c.warning, ground: c.warningSoft },
  OVERDUE: { Icon: LateIcon, ink: c.error, ground: c.errorSoft },
  MISSED: { Icon: MissedIcon, ink: c.text2 },
  UPCOMING: { Icon: ComingIcon, ink: c.field },
};

/** One age point of one child: a sign of its own shape, and its word for those who hover or listen. */
export function AgePointMark({ month, state, opensOn }: { month: number; state: string; opensOn: string }) {
  const t = useT('screening');
  const { Icon, ink, ground } = LOOK[state] ?? { Icon: ComingIcon, ink: c.field, ground: undefined };
  const words = `${t('node.months', { months: month })} · ${codeLabel('nodeState', state)} · ${t('node.from', { on: formatDate(opensOn) })}`;
  return (
    <Box
      component="span"
      role="img"
      aria-label={words}
      title={words}
      sx={{
        display: 'inline-grid',
        placeItems: 'center',
        width: 28,
        height: 24,
        borderRadius: '4px',
        color: ink,
        backgroundColor: ground ?? 'transparent',
      }}
    >
      <Icon aria-hidden sx={{ fontSize: 16 }} />
    </Box>
  );
}

export function AgePointLegend() {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 1, fontSize: 12, color: c.text2 }} aria-hidden>
      {Object.entries(LOOK).map(([state, { Icon, ink }]) => (
        <Box key={state} component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}>
          <Icon sx={{ fontSize: 16, color: ink }} />
          {codeLabel('nodeState', state)}
        </Box>
      ))}
    </Box>
  );
}
