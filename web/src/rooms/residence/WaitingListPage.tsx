import { ApplicationStatus } from '@xingcheng/shared/codes/application-status';
import Box from '@mui/material/Box';
import { useMemo } from 'react';

import { exportHref } from '../../app/export-href.ts';
import { useToday } from '../../app/session.tsx';
import { useAreas } from '../../app/useAreas.ts';
import { PAGE_SIZE, useList } from '../../app/useList.ts';
import type { ApplicationFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, codeOptions, formatAge, formatCount, useT } from '../../i18n/index.ts';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import type { Column } from '../../kit/list-page/columns.ts';
import type { FilterDef } from '../../kit/list-page/filter-def.ts';
import { ListPage } from '../../kit/list-page/ListPage.tsx';
import { useListState } from '../../kit/list-page/useListState.ts';
import { Points } from './Points.tsx';
import { UrgentChip } from './UrgentChip.tsx';
import { ApplicationsQuery } from './residence.operations.ts';

/** Who waits for a bed, highest points first, and where the points come from. */
export function WaitingListPage() {
  const t = useT('residence');
  const today = useToday();
  const areas = useAreas();
  const filters = useMemo(
    () =>
      [
        {
          key: 'status',
          label: t('waitingList.statusFilter'),
          kind: 'select',
          options: codeOptions('applicationStatus', Object.values(ApplicationStatus)),
          canBeEmpty: false,
        },
        { key: 'area', label: t('waitingList.area'), kind: 'select', options: areas, canBeEmpty: false },
        { key: 'urgent', label: t('waitingList.urgentFilter'), kind: 'boolean', canBeEmpty: false },
      ] as const satisfies readonly FilterDef[],
    [t, areas],
  );
  const state = useListState(filters);
  const filter = { status: state.one('status'), areaCode: state.one('area'), urgent: state.flag('urgent') };
  const list = useList(
    ApplicationsQuery,
    { first: PAGE_SIZE, after: state.after, filter },
    (data) => data.applications,
  );
  const columns = useMemo(
    (): Column<ApplicationFactsFragment>[] => [
      { key: 'name', header: t('waitingList.name'), render: (row) => <strong>{row.personName}</strong>, width: 130 },
      { key: 'rank', header: t('waitingList.rank'), render: (row) => row.rank ?? '–', align: 'right', width: 70 },
      {
        key: 'points',
        header: t('waitingList.points'),
        render: (row) => (row.status === 'DRAFT' ? '–' : <Points points={row.points} factors={row.factors} />),
      },
      {
        key: 'age',
        header: t('waitingList.age'),
        render: (row) =>
          `${codeLabel('sex', row.sex)} · ${row.birthDate ? formatAge(row.birthDate, today) : t('waitingList.years', { count: row.ageYears })}`,
      },
      { key: 'area', header: t('waitingList.area'), render: (row) => row.areaName },
      {
        key: 'status',
        header: t('waitingList.status'),
        render: (row) => (
          <Box component="span" sx={{ display: 'inline-flex', gap: 0.5 }}>
            <StatusChip
              label={codeLabel('applicationStatus', row.status)}
              tone={row.status === 'WAITING' ? 'info' : 'neutral'}
            />
            <UrgentChip application={row} />
          </Box>
        ),
      },
      {
        key: 'days',
        header: t('waitingList.days'),
        render: (row) => t('waitingList.daysValue', { count: row.daysWaiting }),
        align: 'right',
      },
      {
        key: 'refusals',
        header: t('waitingList.refusals'),
        render: (row) => formatCount(row.refusals),
        align: 'right',
        hidden: true,
      },
    ],
    [t, today],
  );
  return (
    <ListPage
      {...list}
      title={t('waitingList.title')}
      subtitle={t('waitingList.draft')}
      columns={columns}
      filters={filters}
      state={state}
      rowId={(row) => row.id}
      rowHref={(row) => (row.personId ? `/cases/${row.personId}?tab=residence` : undefined)}
      emptyText={t('waitingList.empty')}
      exportHref={exportHref('waiting-list', filter)}
    />
  );
}
