import DoneIcon from '@mui/icons-material/CheckCircleOutlined';
import LostIcon from '@mui/icons-material/HighlightOffOutlined';
import WaitIcon from '@mui/icons-material/RadioButtonUncheckedOutlined';
import ReachedIcon from '@mui/icons-material/FlagOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';

import { useMay } from '../../app/session.tsx';
import { must, useCommand } from '../../app/useCommand.ts';
import type { PersonEmploymentFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, formatDate, useT } from '../../i18n/index.ts';
import { Block } from '../../kit/Block.tsx';
import { ConfirmReason } from '../../kit/overlay/ConfirmReason.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { c } from '../../kit/theme/tokens.ts';
import { ConfirmRetentionMutation } from './job.operations.ts';

type Milestone = PersonEmploymentFactsFragment['milestones'][number];

const look = (milestone: Milestone) => {
  if (milestone.confirmedOn) return { Icon: DoneIcon, ink: c.success };
  if (milestone.state === 'LOST') return { Icon: LostIcon, ink: c.error };
  return milestone.state === 'REACHED' ? { Icon: ReachedIcon, ink: c.warning } : { Icon: WaitIcon, ink: c.text2 };
};

/** The ladder of staying in work: reached by the calendar, confirmed by evidence. */
export function Milestones({ employmentId, milestones }: { employmentId: string; milestones: readonly Milestone[] }) {
  const t = useT('employment');
  const may = useMay();
  const toast = useToast();
  const confirm = useCommand(ConfirmRetentionMutation);
  const [asked, setAsked] = useState<Milestone | null>(null);
  return (
    <Block title={t('retention.title')} beside={t('retention.rule')}>
      <Box
        component="ol"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'grid',
          gap: 1,
          gridTemplateColumns: 'repeat(auto-fit, minmax(140px, 1fr))',
        }}
      >
        {milestones.map((milestone) => {
          const { Icon, ink } = look(milestone);
          return (
            <Box component="li" key={milestone.milestone} sx={{ borderTop: `3px solid ${ink}`, pt: 1 }}>
              <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, fontWeight: 600, color: ink }}>
                <Icon aria-hidden sx={{ fontSize: 18 }} />
                {codeLabel('retentionMilestone', milestone.milestone)}
              </Box>
              <Box sx={{ fontSize: 12, color: c.text2 }}>
                {milestone.confirmedOn
                  ? t('retention.confirmedOn', { on: formatDate(milestone.confirmedOn) })
                  : t('retention.dueOn', {
                      on: formatDate(milestone.dueOn),
                      state: codeLabel('milestoneState', milestone.state),
                    })}
              </Box>
              {milestone.state === 'REACHED' && !milestone.confirmedOn && may('retention.confirm') ? (
                <Button size="small" sx={{ mt: 0.5 }} onClick={() => setAsked(milestone)}>
                  {t('retention.confirm')}
                </Button>
              ) : null}
            </Box>
          );
        })}
      </Box>
      <ConfirmReason
        open={asked !== null}
        title={t('retention.confirmTitle', { milestone: codeLabel('retentionMilestone', asked?.milestone) })}
        body={t('retention.evidence')}
        confirmLabel={t('retention.confirm')}
        onClose={() => setAsked(null)}
        onConfirm={async (evidence) => {
          if (!asked) return;
          must(await confirm({ input: { employmentId, milestone: asked.milestone, evidence } }));
          toast({ text: t('retention.confirmed') });
        }}
      />
    </Block>
  );
}
