import { LifecycleStage } from '@xingcheng/shared/codes/lifecycle-stage';
import { CaseStatus } from '@xingcheng/shared/codes/case-status';
import { useMemo } from 'react';

import { exportHref } from '../../app/export-href.ts';
import { useMay, useToday } from '../../app/session.tsx';
import { useAreas } from '../../app/useAreas.ts';
import { PAGE_SIZE, useList } from '../../app/useList.ts';
import { codeLabel, codeOptions, formatAge, formatDate, useT } from '../../i18n/index.ts';
import { DueChip } from '../../kit/chips/DueChip.tsx';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import { ListPage } from '../../kit/list-page/ListPage.tsx';
import type { Column } from '../../kit/list-page/columns.ts';
import type { FilterDef } from '../../kit/list-page/filter-def.ts';
import { useListState } from '../../kit/list-page/useListState.ts';
import type { CaseFactsFragment } from '../../graphql/generated/graphql.ts';
import { CasesQuery } from './case.operations.ts';
import { Stages } from './Stages.tsx';

export function CaseListPage() {
  const t = useT('casefile');
  const today = useToday();
  const may = useMay();
  const areas = useAreas();
  const filters = useMemo(
    () =>
      [
        { key: 'search', label: t('list.search'), kind: 'text', canBeEmpty: false },
        { key: 'area', label: t('list.area'), kind: 'select', options: areas, canBeEmpty: false },
        {
          key: 'stage',
          label: t('list.stage'),
          kind: 'select',
          options: codeOptions('lifecycleStage', Object.values(LifecycleStage)),
          canBeEmpty: false,
        },
        {
          key: 'status',
          label: t('list.status'),
          kind: 'select',
          options: codeOptions('caseStatus', Object.values(CaseStatus)),
          canBeEmpty: false,
        },
        { key: 'mine', label: t('list.mine'), kind: 'boolean' },
        { key: 'withoutOwner', label: t('list.withoutOwner'), kind: 'boolean' },
        { key: 'overdue', label: t('list.overdue'), kind: 'boolean' },
      ] as const satisfies readonly FilterDef[],
    [t, areas],
  );
  const state = useListState(filters);
  const filter = {
    search: state.text('search'),
    areaCode: state.one('area'),
    stage: state.one('stage'),
    status: state.one('status'),
    mine: state.flag('mine'),
    withoutOwner: state.flag('withoutOwner'),
    overdue: state.flag('overdue'),
  };
  const list = useList(CasesQuery, { first: PAGE_SIZE, after: state.after, filter }, (data) => data.cases);
  const columns = useMemo(
    (): Column<CaseFactsFragment>[] => [
      { key: 'name', header: t('list.name'), render: (row) => <strong>{row.name}</strong>, width: 120 },
      {
        key: 'age',
        header: t('list.age'),
        render: (row) => `${codeLabel('sex', row.sex)} · ${formatAge(row.birthDate, today)}`,
        width: 120,
      },
      {
        key: 'next',
        header: t('list.next'),
        render: (row) => (row.nextTask ? codeLabel('taskKind', row.nextTask) : '–'),
      },
      {
        key: 'due',
        header: t('list.due'),
        render: (row) => (row.nextDueOn ? <DueChip dueOn={row.nextDueOn} today={today} /> : '–'),
      },
      { key: 'stages', header: t('list.stages'), render: (row) => <Stages stages={row.stages} oneLine /> },
      {
        key: 'owner',
        header: t('list.owner'),
        render: (row) => row.ownerName ?? <StatusChip tone="warning" label={t('list.noOwner')} />,
      },
      {
        key: 'ownerOrganisation',
        header: t('list.ownerOrganisation'),
        render: (row) => row.ownerOrganisation,
        wideOnly: true,
      },
      { key: 'area', header: t('list.area'), render: (row) => row.areaName, width: 110, wideOnly: true },
      { key: 'coach', header: t('list.coach'), render: (row) => row.coachName ?? '–', hidden: true },
      {
        key: 'screened',
        header: t('list.screened'),
        render: (row) =>
          row.screenedOn
            ? `${formatDate(row.screenedOn)} ${row.outcome ? codeLabel('screeningOutcome', row.outcome) : ''}`
            : '–',
        hidden: true,
      },
      { key: 'number', header: t('list.number'), render: (row) => row.number, hidden: true },
      { key: 'openedOn', header: t('list.openedOn'), render: (row) => formatDate(row.openedOn), hidden: true },
      { key: 'status', header: t('list.status'), render: (row) => codeLabel('caseStatus', row.status), hidden: true },
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
      rowHref={(row) => `/cases/${row.id}`}
      emptyText={t('list.empty')}
      exportHref={exportHref('cases', filter)}
      {...(may('person.create') ? { primary: { label: t('list.create'), to: '/people/new' } } : {})}
    />
  );
}
