import { useMemo } from 'react';
import { useSearchParams } from 'react-router';

import { classOf } from '../../app/class-of.ts';
import { exportHref } from '../../app/export-href.ts';
import { useToday } from '../../app/session.tsx';
import { useAreas } from '../../app/useAreas.ts';
import { PAGE_SIZE, useList } from '../../app/useList.ts';
import type { CoveragePersonsQuery as Answer } from '../../graphql/generated/graphql.ts';
import { codeOptions, formatAge, formatDate, useT, type Key } from '../../i18n/index.ts';
import type { Column } from '../../kit/list-page/columns.ts';
import type { FilterDef } from '../../kit/list-page/filter-def.ts';
import { ListPage } from '../../kit/list-page/ListPage.tsx';
import { useListState } from '../../kit/list-page/useListState.ts';
import { MEASURES } from './figures.ts';
import { CoveragePersonsQuery } from './monitoring.operations.ts';

type Row = Answer['coveragePersons']['nodes'][number];
const STAGES = ['NURSERY', 'KINDERGARTEN', 'PRIMARY', 'JUNIOR_MIDDLE', 'SENIOR'];

/** The people behind a figure of the coverage board. */
export function CoveragePeoplePage() {
  const t = useT('monitoring');
  const today = useToday();
  const areas = useAreas();
  const [query] = useSearchParams();
  const ratePart = query.get('ratePart') ?? undefined;
  const filters = useMemo(
    () =>
      [
        {
          key: 'measure',
          label: t('list.measure'),
          kind: 'select',
          options: MEASURES.map(([value]) => ({ value, label: t(`measure.${value}`) })),
          canBeEmpty: false,
        },
        { key: 'area', label: t('list.area'), kind: 'select', options: areas, canBeEmpty: false },
        {
          key: 'stage',
          label: t('list.stage'),
          kind: 'select',
          options: codeOptions('schoolStage', STAGES),
          canBeEmpty: false,
        },
      ] as const satisfies readonly FilterDef[],
    [t, areas],
  );
  const state = useListState(filters);
  const filter = {
    asOf: query.get('asOf') ?? today,
    measure: ratePart ? undefined : (state.one('measure') ?? 'ON_ROLL'),
    ratePart,
    areaCode: state.one('area'),
    stage: state.one('stage'),
  };
  const list = useList(
    CoveragePersonsQuery,
    { first: PAGE_SIZE, after: state.after, filter },
    (data) => data.coveragePersons,
  );
  const columns = useMemo(
    (): Column<Row>[] => [
      { key: 'name', header: t('list.name'), render: (row) => <strong>{row.name}</strong>, width: 130 },
      { key: 'age', header: t('list.age'), render: (row) => formatAge(row.birthDate, today), width: 110 },
      { key: 'area', header: t('list.area'), render: (row) => row.areaName },
      { key: 'school', header: t('list.school'), render: (row) => row.schoolName ?? '–' },
      { key: 'className', header: t('list.className'), render: (row) => classOf({ className: row.className }) },
      {
        key: 'screenedOn',
        header: t('list.screenedOn'),
        render: (row) => (row.screenedOn ? formatDate(row.screenedOn) : '–'),
      },
    ],
    [t, today],
  );
  const what = ratePart
    ? t(`part.${ratePart}` as Key<'monitoring'>)
    : t(`measure.${filter.measure}` as Key<'monitoring'>);
  return (
    <ListPage
      {...list}
      title={t('list.title', { what })}
      subtitle={formatDate(filter.asOf)}
      columns={columns}
      filters={filters}
      state={state}
      rowId={(row) => row.id}
      rowHref={(row) => `/cases/${row.id}`}
      emptyText={t('list.empty')}
      exportHref={exportHref('coverage-persons', filter)}
      more={[{ label: t('list.back'), to: '/coverage' }]}
    />
  );
}
