import { PlanStatus } from '@xingcheng/shared/codes/plan-status';
import { useMemo } from 'react';

import { exportHref } from '../../app/export-href.ts';
import { useToday } from '../../app/session.tsx';
import { PAGE_SIZE, useList } from '../../app/useList.ts';
import type { PlanFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, codeOptions, formatAge, formatDate, useT } from '../../i18n/index.ts';
import { DataBar } from '../../kit/charts/DataBar.tsx';
import { DueChip } from '../../kit/chips/DueChip.tsx';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import type { Column } from '../../kit/list-page/columns.ts';
import type { FilterDef } from '../../kit/list-page/filter-def.ts';
import { ListPage } from '../../kit/list-page/ListPage.tsx';
import { useListState } from '../../kit/list-page/useListState.ts';
import { hours, shareOf } from './hours.ts';
import { PlansQuery } from './intervention.operations.ts';
import { planTone } from './PlanBlock.tsx';

export function PlanListPage() {
  const t = useT('intervention');
  const today = useToday();
  const filters = useMemo(
    () =>
      [
        {
          key: 'status',
          label: t('list.status'),
          kind: 'select',
          options: codeOptions('planStatus', Object.values(PlanStatus)),
          canBeEmpty: false,
        },
        { key: 'reviewDue', label: t('list.reviewDue'), kind: 'boolean' },
        { key: 'lowDose', label: t('list.lowDose'), kind: 'boolean' },
        { key: 'mine', label: t('list.mine'), kind: 'boolean' },
      ] as const satisfies readonly FilterDef[],
    [t],
  );
  const state = useListState(filters);
  const filter = {
    status: state.one('status'),
    reviewDue: state.flag('reviewDue'),
    lowDose: state.flag('lowDose'),
    mine: state.flag('mine'),
  };
  const list = useList(PlansQuery, { first: PAGE_SIZE, after: state.after, filter }, (data) => data.plans);
  const columns = useMemo(
    (): Column<PlanFactsFragment>[] => [
      { key: 'person', header: t('list.person'), render: (row) => <strong>{row.personName}</strong>, width: 110 },
      { key: 'age', header: t('list.age'), render: (row) => formatAge(row.birthDate, today), width: 90 },
      {
        key: 'status',
        header: t('list.status'),
        render: (row) => (
          <StatusChip tone={planTone[row.status] ?? 'neutral'} label={codeLabel('planStatus', row.status)} />
        ),
      },
      {
        key: 'dose',
        header: t('list.dose'),
        render: (row) =>
          row.status === 'ACTIVE' ? (
            <DataBar
              share={shareOf(row.dose)}
              target={1}
              belowLabel={t('list.below')}
              label={`${hours(row.dose.totalMinutes)} / ${hours(row.dose.standardMinutes ?? row.dose.plannedMinutes)} h`}
            />
          ) : (
            '–'
          ),
      },
      {
        key: 'review',
        header: t('list.review'),
        render: (row) => (row.status === 'ACTIVE' ? <DueChip dueOn={row.reviewOn} today={today} soonDays={14} /> : '–'),
      },
      { key: 'goals', header: t('list.goals'), render: (row) => row.goals.length, align: 'right', width: 70 },
      {
        key: 'gas',
        header: t('goal.score'),
        render: (row) => row.gasScore?.toFixed(1) ?? '–',
        align: 'right',
        width: 90,
      },
      { key: 'therapist', header: t('list.therapist'), render: (row) => row.therapistName ?? '–' },
      { key: 'organisation', header: t('list.organisation'), render: (row) => row.organisationName, hidden: true },
      { key: 'startsOn', header: t('plan.startsOn'), render: (row) => formatDate(row.startsOn), hidden: true },
    ],
    [t, today],
  );
  return (
    <ListPage
      {...list}
      title={t('list.title')}
      columns={columns}
      filters={filters}
      state={state}
      rowId={(row) => row.id}
      rowHref={(row) => `/cases/${row.personId}?tab=intervention`}
      emptyText={t('list.empty')}
      exportHref={exportHref('plans', filter)}
      more={[{ label: t('standard.title'), to: '/standard' }]}
    />
  );
}
