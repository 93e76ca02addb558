import { JobEndReason } from '@xingcheng/shared/codes/job-end-reason';
import Box from '@mui/material/Box';

import { must, useCommand } from '../../app/useCommand.ts';
import type { PersonEmploymentFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, codeOptions, formatDate, useT } from '../../i18n/index.ts';
import { Block, Nothing } from '../../kit/Block.tsx';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { StateControl } from '../../kit/StateControl.tsx';
import { c, type Tone } from '../../kit/theme/tokens.ts';
import { EndEmploymentMutation } from './job.operations.ts';

export const employmentTone: Record<string, Tone> = {
  ACTIVE: 'success',
  STABILISED: 'success',
  TRIAL: 'info',
  MATCHED: 'info',
  LOST: 'error',
};

export function Employments({ chapter }: { chapter: PersonEmploymentFactsFragment }) {
  const t = useT('employment');
  const toast = useToast();
  const end = useCommand(EndEmploymentMutation);
  const { employments, abilities } = chapter;
  return (
    <Block title={t('work.title')}>
      {employments.length === 0 ? <Nothing>{t('work.none')}</Nothing> : null}
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {employments.map((job) => (
          <Box key={job.id} sx={{ border: `1px solid ${c.line}`, borderRadius: '8px', px: 2, py: 1.25 }}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
              <StatusChip
                tone={employmentTone[job.status] ?? 'neutral'}
                label={codeLabel('employmentStatus', job.status)}
              />
              <strong>{job.title}</strong>
              <span>{job.employerName}</span>
              <Box sx={{ flex: 1 }} />
              {abilities.manage && !job.endedOn ? (
                <StateControl
                  size="small"
                  moves={[
                    {
                      name: 'end',
                      label: t('work.end'),
                      needsReason: true,
                      reasons: codeOptions('jobEndReason', Object.values(JobEndReason)),
                    },
                  ]}
                  onMove={async (_, reason) => {
                    must(await end({ input: { id: job.id, reason: reason ?? '', version: job.version } }));
                    toast({ text: t('work.ended') });
                  }}
                />
              ) : null}
            </Box>
            <Box sx={{ color: c.text2, fontSize: 12, mt: 0.5 }}>
              {[
                codeLabel('employmentForm', job.form),
                t('hoursOf', { count: job.hoursPerWeek }),
                `${formatDate(job.startsOn)} – ${formatDate(job.endedOn) || t('work.now')}`,
                t('work.days', { count: job.days }),
                job.endReason ? codeLabel('jobEndReason', job.endReason) : null,
                job.coachName,
              ]
                .filter(Boolean)
                .join(' · ')}
            </Box>
          </Box>
        ))}
      </Box>
    </Block>
  );
}
