import Box from '@mui/material/Box';

import type { PersonInterventionQuery } from '../../graphql/generated/graphql.ts';
import { formatDate, useT } from '../../i18n/index.ts';
import { Block } from '../../kit/Block.tsx';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import { c } from '../../kit/theme/tokens.ts';
import { hours, shareOf } from './hours.ts';

type Week = NonNullable<PersonInterventionQuery['personIntervention']>['weeks'][number];

const HIGH = 72;

/** What was received in eight weeks against what is due. The figure of each week is written, not only drawn. */
export function Dose({ weeks }: { weeks: readonly Week[] }) {
  const t = useT('intervention');
  const [thisWeek] = weeks;
  if (!thisWeek) return null;
  const due = thisWeek.standardMinutes ?? thisWeek.plannedMinutes;
  const top = Math.max(due, ...weeks.map((week) => week.totalMinutes), 1);
  const line = (due / top) * HIGH;
  const finished = weeks.slice(1, 3);
  const low = finished.length === 2 && finished.every((week) => shareOf(week) < 1);
  return (
    <Block
      title={t('dose.title')}
      beside={t(thisWeek.standardMinutes === null ? 'dose.againstPlan' : 'dose.againstStandard', { hours: hours(due) })}
      tools={low ? <StatusChip tone="error" label={t('dose.low')} /> : null}
    >
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, mb: 1 }}>
        <Box
          component="span"
          sx={{ fontSize: 20, fontWeight: 600, color: shareOf(thisWeek) < 1 ? c.warning : c.success }}
        >
          {hours(thisWeek.totalMinutes)}
        </Box>
        <Box component="span" sx={{ color: c.text2 }}>
          {t('dose.thisWeek', { due: hours(due), direct: hours(thisWeek.directMinutes) })}
        </Box>
      </Box>
      <Box
        component="ol"
        aria-label={t('dose.weeks')}
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          position: 'relative',
          display: 'grid',
          gridTemplateColumns: `repeat(${weeks.length}, minmax(0, 1fr))`,
          gap: 1,
          maxWidth: 640,
        }}
      >
        <Box
          aria-hidden
          sx={{
            position: 'absolute',
            left: 0,
            right: 0,
            top: 18 + HIGH - line,
            borderTop: `2px dashed ${c.gold}`,
            zIndex: 1,
          }}
        />
        {weeks.toReversed().map((week, at) => (
          <Box component="li" key={week.weekOf} sx={{ textAlign: 'center', fontSize: 12, minWidth: 0 }}>
            <Box sx={{ height: 18, color: shareOf(week) < 1 ? c.error : c.text2 }}>{hours(week.totalMinutes)}</Box>
            <Box
              sx={{
                height: HIGH,
                display: 'flex',
                alignItems: 'end',
                backgroundColor: c.line2,
                borderRadius: '3px',
                overflow: 'hidden',
              }}
            >
              <Box
                sx={{
                  width: 1,
                  height: `${(week.totalMinutes / top) * 100}%`,
                  backgroundColor: shareOf(week) < 1 ? c.shade2 : c.shade3,
                }}
              />
            </Box>
            <Box sx={{ color: c.text2, mt: 0.25 }}>
              {at === weeks.length - 1 ? t('dose.now') : formatDate(week.weekOf).slice(5)}
            </Box>
          </Box>
        ))}
      </Box>
    </Block>
  );
}
