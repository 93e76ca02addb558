import Box from '@mui/material/Box';

import { movesOf } from '../../app/moves.ts';
import { useToday } from '../../app/session.tsx';
import { must, useCommand } from '../../app/useCommand.ts';
import type { PlanFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, formatDate, useT, type Key } from '../../i18n/index.ts';
import { DueChip } from '../../kit/chips/DueChip.tsx';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { StateControl } from '../../kit/StateControl.tsx';
import { c, type Tone } from '../../kit/theme/tokens.ts';
import { CitedCell } from './CellName.tsx';
import { GoalRow } from './GoalRow.tsx';
import { hours } from './hours.ts';
import { MovePlanMutation } from './plan.operations.ts';

export const planTone: Record<string, Tone> = { DRAFT: 'neutral', ACTIVE: 'success', ENDED: 'neutral' };

export function PlanBlock({ plan }: { plan: PlanFactsFragment }) {
  const t = useT('intervention');
  const today = useToday();
  const toast = useToast();
  const move = useCommand(MovePlanMutation);
  const active = plan.status === 'ACTIVE';
  return (
    <Box sx={{ border: `1px solid ${c.line}`, borderRadius: '8px', px: 2, py: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <StatusChip tone={planTone[plan.status] ?? 'neutral'} label={codeLabel('planStatus', plan.status)} />
        <strong>{t('plan.hours', { direct: hours(plan.directMinutes), total: hours(plan.totalMinutes) })}</strong>
        {active ? (
          <Box component="span" sx={{ color: c.text2, fontSize: 13 }}>
            {t('plan.review')} <DueChip dueOn={plan.reviewOn} today={today} soonDays={14} />
          </Box>
        ) : null}
        <Box sx={{ flex: 1 }} />
        <StateControl
          size="small"
          moves={movesOf(plan.openMoves, (name) => t(`plan.move.${name}` as Key<'intervention'>))}
          onMove={async (name, reason) => {
            must(await move({ input: { id: plan.id, move: name, reason: reason ?? null, version: plan.version } }));
            toast({ text: t(`plan.done.${name}` as Key<'intervention'>) });
          }}
        />
      </Box>
      <Box sx={{ color: c.text2, fontSize: 12, mt: 0.5 }}>
        {[
          [plan.therapistName, plan.organisationName].filter(Boolean).join(' · '),
          `${formatDate(plan.startsOn)} – ${formatDate(plan.endedOn) || t('plan.now')}`,
          plan.setting,
        ].join(' · ')}
      </Box>
      <Box sx={{ color: c.text2, fontSize: 12 }}>
        {plan.standardCell ? <CitedCell cited={plan.standardCell} /> : t('plan.noCell')}
        {plan.overrideReason ? (
          <Box sx={{ color: c.warning }}>{t('plan.override', { reason: plan.overrideReason })}</Box>
        ) : null}
      </Box>
      <Box component="ul" aria-label={t('goal.title')} sx={{ listStyle: 'none', m: 0, p: 0, mt: 1 }}>
        {plan.goals.map((goal) => (
          <GoalRow key={goal.id} goal={goal} mayRate={active && plan.openMoves.length > 0} />
        ))}
      </Box>
      {plan.gasScore === null ? null : (
        <Box sx={{ fontSize: 13, mt: 0.5 }}>
          {t('goal.score')} <b>{plan.gasScore.toFixed(1)}</b>
        </Box>
      )}
    </Box>
  );
}
