import { useMemo } from 'react';
import { useSearchParams } from 'react-router';

import { exportHref } from '../../../app/export-href.ts';
import { useMay } from '../../../app/session.tsx';
import { useAreas } from '../../../app/useAreas.ts';
import { PAGE_SIZE, useList } from '../../../app/useList.ts';
import type { CascadePersonsQuery as Answer } from '../../../graphql/generated/graphql.ts';
import { formatAge, formatDate, useT } from '../../../i18n/index.ts';
import type { Column } from '../../../kit/list-page/columns.ts';
import type { FilterDef } from '../../../kit/list-page/filter-def.ts';
import { ListPage } from '../../../kit/list-page/ListPage.tsx';
import { useListState } from '../../../kit/list-page/useListState.ts';
import { CascadePersonsQuery } from './cascade.operations.ts';
import { opensNames, useQuestion } from './question.ts';

type Row = Answer['cascadePersons']['nodes'][number];
const MEASURES = [
  'ROLL',
  'SCREENED',
  'POSITIVE',
  'REFERRED',
  'RECHECKED',
  'ABNORMAL',
  'ABNORMAL_DIAGNOSED',
  'DIAGNOSED',
  'CONFIRMED',
  'WAITING',
] as const;
const DAYS = ['screenedOn', 'positiveOn', 'referredOn', 'recheckedOn', 'abnormalOn', 'diagnosedOn'] as const;

/** The people behind a number of the cascade, each with the days of the steps taken by then. */
export function CascadePeoplePage() {
  const t = useT('monitoring');
  const areas = useAreas();
  const question = useQuestion();
  const may = useMay();
  const [params] = useSearchParams();
  const filters = useMemo(
    () =>
      [
        {
          key: 'measure',
          label: t('list.measure'),
          kind: 'select',
          options: MEASURES.filter((value) => opensNames(value, may)).map((value) => ({
            value,
            label: t(`cascade.measure.${value}`),
          })),
          canBeEmpty: false,
        },
        { key: 'area', label: t('list.area'), kind: 'select', options: areas, canBeEmpty: false },
      ] as const satisfies readonly FilterDef[],
    [t, areas, may],
  );
  const state = useListState(filters);
  // The address is believed also where this reader may not open its names: the server says why, and no other list stands in for it.
  const measure = MEASURES.find((one) => one === params.get('measure')) ?? 'POSITIVE';
  const filter = { ...question.input, measure, areaCode: state.one('area') };
  const list = useList(
    CascadePersonsQuery,
    { first: PAGE_SIZE, after: state.after, filter },
    (data) => data.cascadePersons,
  );
  const columns = useMemo(
    (): Column<Row>[] => [
      { key: 'name', header: t('list.name'), render: (row) => <strong>{row.name}</strong>, width: 130 },
      { key: 'age', header: t('list.age'), render: (row) => formatAge(row.birthDate, question.asOf), width: 110 },
      { key: 'area', header: t('list.area'), render: (row) => row.areaName },
      ...DAYS.map((day): Column<Row> => ({
        key: day,
        header: t(`cascade.day.${day}`),
        render: (row) => formatDate(row[day]) || '–',
      })),
    ],
    [t, question.asOf],
  );
  const back = new URLSearchParams([...params].filter(([key]) => ['asOf', 'of', 'days'].includes(key)));
  return (
    <ListPage
      {...list}
      title={t(`cascade.measure.${measure}`)}
      subtitle={t('cascade.listOf', { day: formatDate(question.asOf) })}
      columns={columns}
      filters={filters}
      state={state}
      rowId={(row) => row.id}
      rowHref={(row) => `/cases/${row.id}`}
      emptyText={t('list.empty')}
      exportHref={exportHref('cascade-persons', filter)}
      more={[{ label: t('cascade.back'), to: `/cascade?${back.toString()}` }]}
    />
  );
}
