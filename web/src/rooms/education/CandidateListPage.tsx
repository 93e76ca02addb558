import { useMemo } from 'react';

import { exportHref } from '../../app/export-href.ts';
import { useToday } from '../../app/session.tsx';
import { PAGE_SIZE, useList } from '../../app/useList.ts';
import type { CandidateFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, formatAge, formatDate, useT } from '../../i18n/index.ts';
import { DueChip } from '../../kit/chips/DueChip.tsx';
import type { Column } from '../../kit/list-page/columns.ts';
import type { FilterDef } from '../../kit/list-page/filter-def.ts';
import { ListPage } from '../../kit/list-page/ListPage.tsx';
import { useListState } from '../../kit/list-page/useListState.ts';
import { CandidatesQuery } from './education.operations.ts';

/** School years one may still be asked about: the last, this and the next. */
const around = (today: string): number[] => [-1, 0, 1].map((step) => Number(today.slice(0, 4)) + step);

export function CandidateListPage() {
  const t = useT('education');
  const today = useToday();
  const filters = useMemo(
    () =>
      [
        { key: 'open', label: t('candidate.open'), kind: 'boolean' },
        {
          key: 'year',
          label: t('year'),
          kind: 'select',
          options: around(today).map((year) => ({
            value: String(year),
            label: t('yearOf', { from: year, to: year + 1 }),
          })),
          canBeEmpty: false,
        },
      ] as const satisfies readonly FilterDef[],
    [t, today],
  );
  const state = useListState(filters);
  const year = state.one('year');
  const filter = { open: state.flag('open'), schoolYear: year ? Number(year) : undefined };
  const list = useList(CandidatesQuery, { first: PAGE_SIZE, after: state.after, filter }, (data) => data.candidates);
  const columns = useMemo(
    (): Column<CandidateFactsFragment>[] => [
      { key: 'person', header: t('list.person'), render: (row) => <strong>{row.personName}</strong> },
      { key: 'age', header: t('list.age'), render: (row) => formatAge(row.birthDate, today) },
      { key: 'area', header: t('list.area'), render: (row) => row.areaName },
      {
        key: 'year',
        header: t('year'),
        render: (row) => t('yearOf', { from: row.schoolYear, to: row.schoolYear + 1 }),
      },
      { key: 'because', header: t('candidate.because'), render: (row) => codeLabel('candidateBecause', row.because) },
      { key: 'listedOn', header: t('candidate.listedOn'), render: (row) => formatDate(row.listedOn) },
      {
        key: 'due',
        header: t('candidate.opinionDue'),
        render: (row) => <DueChip dueOn={row.opinionDueOn} today={today} doneOn={row.settledOn} soonDays={30} />,
      },
    ],
    [t, today],
  );
  return (
    <ListPage
      {...list}
      title={t('candidate.listTitle')}
      subtitle={t('candidate.subtitle')}
      columns={columns}
      filters={filters}
      state={state}
      rowId={(row) => row.id}
      rowHref={(row) => `/cases/${row.personId}?tab=education`}
      emptyText={t('candidate.empty')}
      exportHref={exportHref('candidates', filter)}
    />
  );
}
