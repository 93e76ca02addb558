import { SCHOOL_KINDS } from '@xingcheng/shared/codes/organisation-kind';
import { Sex } from '@xingcheng/shared/codes/sex';
import { useMemo } from 'react';

import { classOf } from '../../app/class-of.ts';
import { exportHref } from '../../app/export-href.ts';
import { useMay, useToday } from '../../app/session.tsx';
import { useAreas } from '../../app/useAreas.ts';
import { PAGE_SIZE, useList } from '../../app/useList.ts';
import { useOrganisationOptions } from '../../app/useOrganisationOptions.ts';
import type { PersonFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, codeOptions, formatAge, formatDate, useT } from '../../i18n/index.ts';
import type { Column } from '../../kit/list-page/columns.ts';
import type { FilterDef } from '../../kit/list-page/filter-def.ts';
import { ListPage } from '../../kit/list-page/ListPage.tsx';
import { useListState } from '../../kit/list-page/useListState.ts';
import { PersonsQuery } from './people.operations.ts';

export function PersonListPage() {
  const t = useT('people');
  const common = useT('common');
  const today = useToday();
  const may = useMay();
  const areas = useAreas();
  const schools = useOrganisationOptions(SCHOOL_KINDS);
  const filters = useMemo(
    () =>
      [
        { key: 'search', label: t('list.search'), kind: 'text', canBeEmpty: false },
        { key: 'area', label: t('list.area'), kind: 'select', options: areas, canBeEmpty: false },
        { key: 'school', label: t('list.school'), kind: 'select', options: schools, canBeEmpty: false },
        {
          key: 'sex',
          label: t('list.sex'),
          kind: 'select',
          options: codeOptions('sex', Object.values(Sex)),
          canBeEmpty: false,
        },
        { key: 'born', label: t('list.born'), kind: 'date-range', canBeEmpty: false },
      ] as const satisfies readonly FilterDef[],
    [t, areas, schools],
  );
  const state = useListState(filters);
  const born = state.range('born');
  const filter = {
    search: state.text('search'),
    areaCode: state.one('area'),
    schoolId: state.one('school'),
    sex: state.one('sex'),
    bornFrom: born?.from,
    bornTo: born?.to,
  };
  const list = useList(PersonsQuery, { first: PAGE_SIZE, after: state.after, filter }, (data) => data.persons);
  const columns = useMemo(
    (): Column<PersonFactsFragment>[] => [
      { key: 'name', header: t('list.name'), render: (row) => <strong>{row.name}</strong>, width: 120 },
      { key: 'sex', header: t('list.sex'), render: (row) => codeLabel('sex', row.sex), width: 70 },
      { key: 'age', header: t('list.age'), render: (row) => formatAge(row.birthDate, today), width: 100 },
      { key: 'born', header: t('list.born'), render: (row) => formatDate(row.birthDate), width: 110 },
      {
        key: 'area',
        header: t('list.area'),
        render: (row) => [row.areaName, row.streetName].filter(Boolean).join(' '),
      },
      { key: 'school', header: t('list.school'), render: (row) => classOf(row) },
      { key: 'id', header: t('list.nationalId'), render: (row) => row.nationalIdMasked ?? '–', hidden: true },
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
      exportHref={exportHref('persons', filter)}
      more={[
        ...(may('glass.break') ? [{ label: common('glass.door'), to: '/emergency-access' }] : []),
        ...(may('duplicate.read') ? [{ label: t('duplicates.title'), to: '/duplicates' }] : []),
        ...(may('merge.read') ? [{ label: t('merge.listTitle'), to: '/duplicates/merged' }] : []),
      ]}
      {...(may('person.create') ? { primary: { label: t('create.title'), to: '/people/new' } } : {})}
    />
  );
}
