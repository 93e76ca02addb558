import { SCHOOL_KINDS } from '@xingcheng/shared/codes/organisation-kind';
import { PlacementOption } from '@xingcheng/shared/codes/placement-option';
import { PlacementStatus } from '@xingcheng/shared/codes/placement-status';
import { useMemo } from 'react';

import { exportHref } from '../../app/export-href.ts';
import { useToday } from '../../app/session.tsx';
import { PAGE_SIZE, useList } from '../../app/useList.ts';
import { useOrganisationOptions } from '../../app/useOrganisationOptions.ts';
import type { PlacementFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, codeOptions, formatAge, formatDate, useT } from '../../i18n/index.ts';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import type { Column } from '../../kit/list-page/columns.ts';
import type { FilterDef } from '../../kit/list-page/filter-def.ts';
import { ListPage } from '../../kit/list-page/ListPage.tsx';
import { useListState } from '../../kit/list-page/useListState.ts';
import { PlacementsQuery } from './education.operations.ts';
import { placementTone } from './tones.ts';

export function PlacementListPage() {
  const t = useT('education');
  const today = useToday();
  const schools = useOrganisationOptions(SCHOOL_KINDS);
  const filters = useMemo(
    () =>
      [
        {
          key: 'status',
          label: t('list.status'),
          kind: 'select',
          options: codeOptions('placementStatus', Object.values(PlacementStatus)),
          canBeEmpty: false,
        },
        {
          key: 'option',
          label: t('placement.option'),
          kind: 'select',
          options: codeOptions('placementOption', Object.values(PlacementOption)),
          canBeEmpty: false,
        },
        { key: 'school', label: t('placement.school'), kind: 'select', options: schools, canBeEmpty: false },
      ] as const satisfies readonly FilterDef[],
    [t, schools],
  );
  const state = useListState(filters);
  const filter = { status: state.one('status'), option: state.one('option'), schoolId: state.one('school') };
  const list = useList(PlacementsQuery, { first: PAGE_SIZE, after: state.after, filter }, (data) => data.placements);
  const columns = useMemo(
    (): Column<PlacementFactsFragment>[] => [
      { key: 'person', header: t('list.person'), render: (row) => <strong>{row.personName}</strong> },
      { key: 'age', header: t('list.age'), render: (row) => formatAge(row.birthDate, today) },
      { key: 'option', header: t('placement.option'), render: (row) => codeLabel('placementOption', row.option) },
      { key: 'school', header: t('placement.school'), render: (row) => row.schoolName },
      {
        key: 'status',
        header: t('list.status'),
        render: (row) => (
          <StatusChip tone={placementTone[row.status] ?? 'neutral'} label={codeLabel('placementStatus', row.status)} />
        ),
      },
      {
        key: 'year',
        header: t('year'),
        render: (row) => t('yearOf', { from: row.schoolYear, to: row.schoolYear + 1 }),
      },
      { key: 'proposedOn', header: t('list.proposedOn'), render: (row) => formatDate(row.proposedOn) },
      { key: 'basis', header: t('list.basis'), render: (row) => row.legalBasis, hidden: true },
    ],
    [t, today],
  );
  return (
    <ListPage
      {...list}
      title={t('placement.listTitle')}
      columns={columns}
      filters={filters}
      state={state}
      rowId={(row) => row.id}
      rowHref={(row) => `/cases/${row.personId}?tab=education`}
      emptyText={t('placement.empty')}
      exportHref={exportHref('placements', filter)}
    />
  );
}
