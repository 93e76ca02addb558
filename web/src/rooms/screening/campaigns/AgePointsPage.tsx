import { useMemo } from 'react';
import { useParams } from 'react-router';

import { exportHref } from '../../../app/export-href.ts';
import { useMay, useToday } from '../../../app/session.tsx';
import { PAGE_SIZE, useList } from '../../../app/useList.ts';
import type { AgePointsQuery as Data } from '../../../graphql/generated/graphql.ts';
import { formatAge, useT } from '../../../i18n/index.ts';
import type { Column } from '../../../kit/list-page/columns.ts';
import type { FilterDef } from '../../../kit/list-page/filter-def.ts';
import { ListPage } from '../../../kit/list-page/ListPage.tsx';
import { useListState } from '../../../kit/list-page/useListState.ts';
import { AgePointMark, AgePointLegend } from './AgePointMark.tsx';
import { AgePointsQuery } from './campaign.operations.ts';
import { className } from './class-name.ts';

type Row = Data['agePoints']['nodes'][number];
const MONTHS = [3, 6, 8, 12, 18, 24, 30, 36, 48, 60, 72];

/** Every child of a kindergarten or health centre at the eleven age points: what is done, due and overdue. */
export function AgePointsPage() {
  const t = useT('screening');
  const today = useToday();
  const may = useMay();
  const { id = '' } = useParams();
  const filters = useMemo(
    () =>
      [
        { key: 'search', label: t('pupil.search'), kind: 'text', canBeEmpty: false },
        {
          key: 'state',
          label: t('pupil.state'),
          kind: 'select',
          options: [
            { value: 'OVERDUE', label: t('agePoint.OVERDUE') },
            { value: 'DUE', label: t('agePoint.DUE') },
            { value: 'NOTHING_OWED', label: t('agePoint.NOTHING_OWED') },
          ],
          canBeEmpty: false,
        },
      ] as const satisfies readonly FilterDef[],
    [t],
  );
  const state = useListState(filters);
  const filter = { search: state.text('search'), state: state.one('state') };
  const list = useList(
    AgePointsQuery,
    { campaignId: id, first: PAGE_SIZE, after: state.after, filter },
    (data) => data.agePoints,
  );
  const columns = useMemo(
    (): Column<Row>[] => [
      { key: 'name', header: t('pupil.name'), render: (row) => <strong>{row.name}</strong>, width: 110 },
      { key: 'age', header: t('agePoint.age'), render: (row) => formatAge(row.birthDate, today), width: 90 },
      { key: 'place', header: t('agePoint.place'), render: (row) => `${row.schoolName} ${className(row)}` },
      ...MONTHS.map((month): Column<Row> => ({
        key: `m${month}`,
        header: t('agePoint.month', { months: month }),
        width: 56,
        render: (row) => {
          const node = row.nodes.find((one) => one.month === month);
          return node ? <AgePointMark month={month} state={node.state} opensOn={node.opensOn} /> : '–';
        },
      })),
    ],
    [t, today],
  );
  return (
    <ListPage
      {...list}
      title={t('agePoint.title')}
      subtitle={t('agePoint.hint')}
      columns={columns}
      filters={filters}
      state={state}
      rowId={(row) => row.personId}
      {...(may('case.read') ? { rowHref: (row: Row) => `/cases/${row.personId}?tab=screening` } : {})}
      emptyText={t('agePoint.empty')}
      exportHref={exportHref('age-points', { campaignId: id, ...filter })}
      more={[{ label: t('board.back'), to: `/screening/campaigns/${id}` }]}
      above={<AgePointLegend />}
    />
  );
}
