import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { Link } from 'react-router';

import { useToday } from '../../../app/session.tsx';
import { codeLabel, formatAge, useT } from '../../../i18n/index.ts';
import { DueChip } from '../../../kit/chips/DueChip.tsx';
import { PersonName } from '../../../kit/PersonName.tsx';
import { Section } from '../../../kit/Section.tsx';
import { ErrorState } from '../../../kit/states/States.tsx';
import { c } from '../../../kit/theme/tokens.ts';
import { CasesQuery } from '../case.operations.ts';
import { Stages } from '../Stages.tsx';

const SHOWN = 15;

/**
 * People entrusted to me, with their next step. Who leads a service has nobody entrusted by name: then the people whose
 * next step is overdue are the work owed today.
 */
export function MyPeople() {
  const t = useT('casefile');
  const today = useToday();
  const mine = useQuery(CasesQuery, { variables: { first: SHOWN, filter: { mine: true, status: 'OPEN' } } });
  const nobody = mine.data?.cases.totalCount === 0;
  const late = useQuery(CasesQuery, {
    variables: { first: SHOWN, filter: { overdue: true, status: 'OPEN' } },
    skip: !nobody,
  });
  const { data, error, refetch } = nobody ? late : mine;
  const page = data?.cases;
  if (nobody && page?.nodes.length === 0) return null;
  const rows = [...(page?.nodes ?? [])].sort((a, b) => (a.nextDueOn ?? '9').localeCompare(b.nextDueOn ?? '9'));
  return (
    <Section
      title={t(nobody ? 'home.late' : 'home.people')}
      beside={page ? t('home.count', { count: page.totalCount }) : undefined}
      tools={
        page && page.totalCount > SHOWN ? (
          <Link to={nobody ? '/cases?overdue=yes&status=OPEN' : '/cases?mine=yes&status=OPEN'}>{t('home.all')}</Link>
        ) : null
      }
    >
      {error && !page ? <ErrorState onRetry={() => void refetch()} /> : null}
      {!error && !page ? <Skeleton height={160} variant="rounded" /> : null}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {rows.map((row) => (
          <Box
            component="li"
            key={row.id}
            sx={{
              display: 'grid',
              gridTemplateColumns: { xs: '1fr auto', sm: 'minmax(0,1.2fr) minmax(0,1fr) 136px' },
              alignItems: 'center',
              columnGap: 1.5,
              py: 1,
              '&:not(:last-child)': { borderBottom: `1px solid ${c.line2}` },
            }}
          >
            <PersonName
              name={row.name}
              to={`/cases/${row.id}`}
              detail={`${formatAge(row.birthDate, today)} · ${row.areaName}`}
            />
            <Box sx={{ display: { xs: 'none', sm: 'block' }, minWidth: 0, color: c.text2, fontSize: 13 }}>
              {row.nextTask ? codeLabel('taskKind', row.nextTask) : <Stages stages={row.stages} />}
            </Box>
            <Box sx={{ textAlign: 'right' }}>
              {row.nextDueOn ? <DueChip dueOn={row.nextDueOn} today={today} /> : null}
            </Box>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
