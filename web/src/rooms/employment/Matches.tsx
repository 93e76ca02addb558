import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useState } from 'react';

import { useAct } from '../../app/useAct.ts';
import { must, useCommand } from '../../app/useCommand.ts';
import type { JobMatchesQuery as Answer } from '../../graphql/generated/graphql.ts';
import { codeLabel, useT } from '../../i18n/index.ts';
import { Block, Nothing } from '../../kit/Block.tsx';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { ErrorState } from '../../kit/states/States.tsx';
import { c } from '../../kit/theme/tokens.ts';
import { JobMatchesQuery } from './employment.operations.ts';
import { StartEmploymentMutation } from './job.operations.ts';

type Match = NonNullable<Answer['jobMatches']>[number];

const FIRST = 6;

/** Open jobs by how they fit, with the points of each reason; a failed must-have is said, never hidden in a score. */
export function Matches({ personId, mayStart }: { personId: string; mayStart: boolean }) {
  const t = useT('employment');
  const [all, setAll] = useState(false);
  const { data, error, refetch } = useQuery(JobMatchesQuery, { variables: { personId } });
  if (error && !data) return <ErrorState onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={160} />;
  const matches = data.jobMatches ?? [];
  return (
    <Block title={t('match.title')} beside={t('match.rule')}>
      {matches.length === 0 ? <Nothing>{t('match.none')}</Nothing> : null}
      <Box sx={{ display: 'grid', gap: 1 }}>
        {(all ? matches : matches.slice(0, FIRST)).map((match) => (
          <MatchRow key={match.job.id} match={match} personId={personId} mayStart={mayStart} />
        ))}
      </Box>
      {matches.length > FIRST && !all ? (
        <Button size="small" variant="text" onClick={() => setAll(true)} sx={{ mt: 1 }}>
          {t('match.all', { count: matches.length })}
        </Button>
      ) : null}
    </Block>
  );
}

function MatchRow({ match, personId, mayStart }: { match: Match; personId: string; mayStart: boolean }) {
  const t = useT('employment');
  const act = useAct();
  const toast = useToast();
  const start = useCommand(StartEmploymentMutation);
  const { job, score, reasons, failed } = match;
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: '52px minmax(0,1fr) auto',
        gap: 1.5,
        alignItems: 'start',
        border: `1px solid ${c.line}`,
        borderRadius: '8px',
        px: 1.5,
        py: 1.25,
      }}
    >
      <Box sx={{ textAlign: 'center' }}>
        <Box sx={{ fontSize: 20, fontWeight: 600, lineHeight: 1.2, color: failed.length > 0 ? c.text2 : c.primary }}>
          {score}
        </Box>
        <Box sx={{ fontSize: 12, color: c.text2 }}>{t('match.points')}</Box>
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <strong>{job.title}</strong> · {job.employerName}
        <Box sx={{ color: c.text2, fontSize: 12 }}>
          {[job.areaName, t('hoursOf', { count: job.hoursPerWeek }), codeLabel('employmentForm', job.form)].join(' · ')}
        </Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: '2px 12px', fontSize: 12, mt: 0.5 }}>
          {reasons.map((reason) => (
            <Box component="span" key={reason.factor} sx={{ color: reason.points < reason.max ? c.text2 : c.success }}>
              {codeLabel('matchFactor', reason.factor)} {reason.points}/{reason.max}
            </Box>
          ))}
        </Box>
        {failed.length > 0 ? (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mt: 0.5 }}>
            {failed.map((each) => (
              <StatusChip key={each} tone="error" label={codeLabel('matchFailed', each)} />
            ))}
          </Box>
        ) : null}
      </Box>
      {mayStart && failed.length === 0 ? (
        <Button
          size="small"
          onClick={() =>
            act(async () => {
              must(await start({ input: { personId, jobId: job.id } }));
              toast({ text: t('match.started', { title: job.title }) });
            })
          }
        >
          {t('match.start')}
        </Button>
      ) : (
        <span />
      )}
    </Box>
  );
}
