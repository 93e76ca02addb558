import { useQuery } from '@apollo/client/react';
import Skeleton from '@mui/material/Skeleton';

import { isForbidden, requestIdOf } from '../../graphql/client.ts';
import { codeLabel, formatDate, useT } from '../../i18n/index.ts';
import { MiniTable } from '../../kit/Block.tsx';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { Section } from '../../kit/Section.tsx';
import { ErrorState, NoPermission } from '../../kit/states/States.tsx';
import { pagesBeside } from './pages.ts';
import { RetentionScheduleQuery } from './retention.operations.ts';

/** How long what is kept, from when, and whose rule it is. */
export function SchedulePage() {
  const t = useT('retention');
  const { data, error, refetch } = useQuery(RetentionScheduleQuery);
  if (isForbidden(error)) return <NoPermission />;
  if (error && !data) return <ErrorState requestId={requestIdOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={320} />;
  return (
    <>
      <PageHeader title={t('schedule.title')} subtitle={t('schedule.subtitle')} more={pagesBeside(t, 'schedule')} />
      <Section title={t('schedule.title')}>
        <MiniTable
          caption={t('schedule.title')}
          heads={[
            t('category'),
            t('schedule.years'),
            t('schedule.from'),
            t('schedule.then'),
            t('schedule.source'),
            t('schedule.since'),
          ]}
        >
          {data.retentionSchedule.map((rule) => (
            <tr key={rule.category}>
              <td>
                {codeLabel('retentionCategory', rule.category)}{' '}
                {rule.keptHere ? null : <StatusChip label={t('schedule.notHere')} />}
              </td>
              <td style={{ whiteSpace: 'nowrap' }}>{t('schedule.count', { count: rule.years })}</td>
              <td>{codeLabel('retentionFrom', rule.from)}</td>
              <td style={{ whiteSpace: 'nowrap' }}>{codeLabel('disposalWay', rule.way)}</td>
              <td>
                {rule.source ?? t('schedule.proposal')}{' '}
                {rule.verified ? null : <StatusChip tone="warning" label={t('schedule.unverified')} />}
              </td>
              <td style={{ whiteSpace: 'nowrap' }}>{formatDate(rule.effectiveFrom)}</td>
            </tr>
          ))}
        </MiniTable>
      </Section>
    </>
  );
}
