import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useState } from 'react';

import { requestIdOf } from '../../graphql/client.ts';
import { useT } from '../../i18n/index.ts';
import { Block, Nothing } from '../../kit/Block.tsx';
import { ErrorState, NoPermission } from '../../kit/states/States.tsx';
import { Dose } from './Dose.tsx';
import { InterventionQuery } from './intervention.operations.ts';
import { NewPlanDialog } from './NewPlanDialog.tsx';
import { PlanBlock } from './PlanBlock.tsx';
import { RecommendationBlock } from './RecommendationBlock.tsx';
import { Sessions } from './Sessions.tsx';

/** What the standard says, what the plan promises, what was received. */
export function InterventionTab({ personId }: { caseId: string; personId: string }) {
  const t = useT('intervention');
  const [planning, setPlanning] = useState(false);
  const { data, error, refetch } = useQuery(InterventionQuery, { variables: { personId } });
  if (error && !data) return <ErrorState requestId={requestIdOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={280} />;
  const chapter = data.personIntervention;
  if (!chapter) return <NoPermission />;
  const running = chapter.plans.find((plan) => plan.status === 'ACTIVE');
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <RecommendationBlock recommendation={chapter.recommendation} />
      {running ? <Dose weeks={chapter.weeks} /> : null}
      <Block
        title={t('plan.title')}
        tools={
          chapter.mayPlan ? (
            <Button size="small" onClick={() => setPlanning(true)}>
              {t('plan.new')}
            </Button>
          ) : null
        }
      >
        {chapter.plans.length === 0 ? <Nothing>{t('plan.none')}</Nothing> : null}
        <Box sx={{ display: 'grid', gap: 1.5 }}>
          {chapter.plans.map((plan) => (
            <PlanBlock key={plan.id} plan={plan} />
          ))}
        </Box>
      </Block>
      <Sessions sessions={chapter.sessions} {...(running ? { plan: running } : {})} />
      {planning ? (
        <NewPlanDialog personId={personId} cell={chapter.recommendation.cell} onClose={() => setPlanning(false)} />
      ) : null}
    </Box>
  );
}
