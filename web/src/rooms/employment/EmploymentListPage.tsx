import { EmploymentStatus } from '@xingcheng/shared/codes/employment-status';
import { useMemo } from 'react';

import { exportHref } from '../../app/export-href.ts';
import { PAGE_SIZE, useList } from '../../app/useList.ts';
import type { EmploymentFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, codeOptions, formatDate, useT } from '../../i18n/index.ts';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import type { Column } from '../../kit/list-page/columns.ts';
import type { FilterDef } from '../../kit/list-page/filter-def.ts';
import { ListPage } from '../../kit/list-page/ListPage.tsx';
import { useListState } from '../../kit/list-page/useListState.ts';
import { EmploymentsQuery } from './employment.operations.ts';
import { employmentTone } from './Employments.tsx';

export function EmploymentListPage() {
  const t = useT('employment');
  const filters = useMemo(
    () =>
      [
        {
          key: 'status',
          label: t('job.status'),
          kind: 'select',
          options: codeOptions('employmentStatus', Object.values(EmploymentStatus)),
          canBeEmpty: false,
        },
        { key: 'running', label: t('list.running'), kind: 'boolean' },
      ] as const satisfies readonly FilterDef[],
    [t],
  );
  const state = useListState(filters);
  const filter = { status: state.one('status'), running: state.flag('running') };
  const list = useList(EmploymentsQuery, { first: PAGE_SIZE, after: state.after, filter }, (data) => data.employments);
  const columns = useMemo(
    (): Column<EmploymentFactsFragment>[] => [
      { key: 'person', header: t('list.person'), render: (row) => <strong>{row.personName}</strong> },
      { key: 'title', header: t('job.name'), render: (row) => row.title },
      { key: 'employer', header: t('job.employer'), render: (row) => row.employerName },
      {
        key: 'status',
        header: t('job.status'),
        render: (row) => (
          <StatusChip
            tone={employmentTone[row.status] ?? 'neutral'}
            label={codeLabel('employmentStatus', row.status)}
          />
        ),
      },
      { key: 'form', header: t('job.form'), render: (row) => codeLabel('employmentForm', row.form) },
      { key: 'days', header: t('list.days'), render: (row) => t('work.days', { count: row.days }), align: 'right' },
      { key: 'coach', header: t('coach.name'), render: (row) => row.coachName ?? '–' },
      { key: 'startsOn', header: t('list.startsOn'), render: (row) => formatDate(row.startsOn), hidden: true },
      {
        key: 'endReason',
        header: t('list.endReason'),
        render: (row) => codeLabel('jobEndReason', row.endReason) || '–',
        hidden: true,
      },
    ],
    [t],
  );
  return (
    <ListPage
      {...list}
      title={t('list.title')}
      columns={columns}
      filters={filters}
      state={state}
      rowId={(row) => row.id}
      rowHref={(row) => `/cases/${row.personId}?tab=employment`}
      emptyText={t('list.empty')}
      exportHref={exportHref('employments', filter)}
    />
  );
}
