import Box from '@mui/material/Box';

import { movesOf } from '../../app/moves.ts';
import { useToday } from '../../app/session.tsx';
import { must, useCommand } from '../../app/useCommand.ts';
import type { IepFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, formatDate, useT, type Key } from '../../i18n/index.ts';
import { DueChip } from '../../kit/chips/DueChip.tsx';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { StateControl } from '../../kit/StateControl.tsx';
import { c } from '../../kit/theme/tokens.ts';
import { IepGoalRow } from './IepGoalRow.tsx';
import { MoveIepMutation } from './iep.operations.ts';
import { iepTone } from './tones.ts';

export function IepBlock({ iep }: { iep: IepFactsFragment }) {
  const t = useT('education');
  const today = useToday();
  const toast = useToast();
  const move = useCommand(MoveIepMutation);
  const active = iep.status === 'ACTIVE';
  return (
    <Box sx={{ border: `1px solid ${c.line}`, borderRadius: '8px', px: 2, py: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <StatusChip tone={iepTone[iep.status] ?? 'neutral'} label={codeLabel('iepStatus', iep.status)} />
        <strong>{iep.schoolName}</strong>
        {active ? (
          <Box component="span" sx={{ color: c.text2, fontSize: 13 }}>
            {t('iep.review')} <DueChip dueOn={iep.reviewOn} today={today} soonDays={14} />
          </Box>
        ) : null}
        <Box sx={{ flex: 1 }} />
        <StateControl
          size="small"
          moves={movesOf(iep.openMoves, (name) => t(`iep.move.${name}` as Key<'education'>))}
          onMove={async (name, reason) => {
            const moved = must(
              await move({ input: { id: iep.id, move: name, reason: reason ?? null, version: iep.version } }),
            );
            toast({ text: t('iep.moved', { status: codeLabel('iepStatus', moved.status) }) });
          }}
        />
      </Box>
      <Box sx={{ color: c.text2, fontSize: 12, mt: 0.5 }}>
        {[
          iep.teacherName,
          `${formatDate(iep.startsOn)} – ${formatDate(iep.endedOn) || t('iep.now')}`,
          iep.guardianAgreedOn ? t('iep.agreed', { on: formatDate(iep.guardianAgreedOn) }) : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Box>
      {iep.strengths ? <Box sx={{ mt: 0.5 }}>{t('iep.strengthsAre', { words: iep.strengths })}</Box> : null}
      {iep.supports.length > 0 ? (
        <Box sx={{ fontSize: 13, mt: 0.5 }}>
          {t('iep.supportsAre')}{' '}
          {iep.supports
            .map((each) =>
              t('iep.supportOf', { support: codeLabel('educationSupport', each.support), count: each.minutes }),
            )
            .join(' · ')}
        </Box>
      ) : null}
      <Box component="ul" aria-label={t('iep.goals')} sx={{ listStyle: 'none', m: 0, p: 0, mt: 1 }}>
        {iep.goals.map((goal) => (
          <IepGoalRow key={goal.id} goal={goal} mayRate={active && iep.openMoves.length > 0} />
        ))}
      </Box>
    </Box>
  );
}
