import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { Link } from 'react-router';

import { useT } from '../../../i18n/index.ts';
import { Section } from '../../../kit/Section.tsx';
import { EmptyState, ErrorState } from '../../../kit/states/States.tsx';
import { TasksQuery } from '../task.operations.ts';
import { TaskCard } from './TaskCard.tsx';

const SHOWN = 12;

export function MyTasks() {
  const t = useT('casefile');
  const { data, error, refetch } = useQuery(TasksQuery, {
    variables: { first: SHOWN, filter: { owner: 'MINE', status: 'OPEN' } },
  });
  const page = data?.tasks;
  return (
    <Section
      title={t('home.tasks')}
      beside={page ? t('home.taskCount', { count: page.totalCount }) : undefined}
      tools={page && page.totalCount > SHOWN ? <Link to="/tasks?owner=MINE">{t('home.all')}</Link> : null}
    >
      {error && !page ? <ErrorState onRetry={() => void refetch()} /> : null}
      {!error && !page ? <Skeleton height={160} variant="rounded" /> : null}
      {page && page.nodes.length === 0 ? <EmptyState title={t('home.noTasks')} body={t('home.noTasksBody')} /> : null}
      <Box sx={{ display: 'grid', gap: 1 }}>
        {page?.nodes.map((task) => (
          <TaskCard key={task.id} task={task} />
        ))}
      </Box>
    </Section>
  );
}
