import { JobStatus } from '@xingcheng/shared/codes/job-status';
import { useMemo, useState } from 'react';

import { exportHref } from '../../app/export-href.ts';
import { useMay } from '../../app/session.tsx';
import { PAGE_SIZE, useList } from '../../app/useList.ts';
import { useOrganisationOptions } from '../../app/useOrganisationOptions.ts';
import type { JobFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, codeOptions, useT } from '../../i18n/index.ts';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import type { Column } from '../../kit/list-page/columns.ts';
import type { FilterDef } from '../../kit/list-page/filter-def.ts';
import { ListPage } from '../../kit/list-page/ListPage.tsx';
import { useListState } from '../../kit/list-page/useListState.ts';
import { JobsQuery } from './employment.operations.ts';
import { JobDialog } from './JobDialog.tsx';

const employers = ['EMPLOYER'] as const;

export function JobListPage() {
  const t = useT('employment');
  const may = useMay();
  const [creating, setCreating] = useState(false);
  const employerOptions = useOrganisationOptions(employers);
  const filters = useMemo(
    () =>
      [
        {
          key: 'status',
          label: t('job.status'),
          kind: 'select',
          options: codeOptions('jobStatus', Object.values(JobStatus)),
          canBeEmpty: false,
        },
        { key: 'employer', label: t('job.employer'), kind: 'select', options: employerOptions, canBeEmpty: false },
      ] as const satisfies readonly FilterDef[],
    [t, employerOptions],
  );
  const state = useListState(filters);
  const filter = { status: state.one('status'), employerId: state.one('employer') };
  const list = useList(JobsQuery, { first: PAGE_SIZE, after: state.after, filter }, (data) => data.jobs);
  const columns = useMemo(
    (): Column<JobFactsFragment>[] => [
      { key: 'title', header: t('job.name'), render: (row) => <strong>{row.title}</strong> },
      { key: 'employer', header: t('job.employer'), render: (row) => row.employerName },
      { key: 'area', header: t('job.area'), render: (row) => row.areaName },
      {
        key: 'status',
        header: t('job.status'),
        render: (row) => (
          <StatusChip tone={row.status === 'OPEN' ? 'success' : 'neutral'} label={codeLabel('jobStatus', row.status)} />
        ),
      },
      { key: 'track', header: t('profile.track'), render: (row) => codeLabel('employmentTrack', row.track) },
      { key: 'hours', header: t('job.hours'), render: (row) => t('hoursOf', { count: row.hoursPerWeek }) },
      {
        key: 'tasks',
        header: t('job.tasks'),
        render: (row) => row.tasks.map((task) => codeLabel('jobSkill', task)).join(' · '),
      },
      { key: 'noise', header: t('job.noise'), render: (row) => codeLabel('demand', String(row.noise)), hidden: true },
      {
        key: 'social',
        header: t('job.social'),
        render: (row) => codeLabel('demand', String(row.socialContact)),
        hidden: true,
      },
      { key: 'form', header: t('job.form'), render: (row) => codeLabel('employmentForm', row.form), hidden: true },
    ],
    [t],
  );
  return (
    <>
      <ListPage
        {...list}
        title={t('job.title')}
        columns={columns}
        filters={filters}
        state={state}
        rowId={(row) => row.id}
        emptyText={t('job.empty')}
        exportHref={exportHref('jobs', filter)}
        {...(may('job.manage') ? { primary: { label: t('job.create'), onClick: () => setCreating(true) } } : {})}
      />
      {creating ? <JobDialog onClose={() => setCreating(false)} /> : null}
    </>
  );
}
