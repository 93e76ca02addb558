import { useMemo } from 'react';

import { exportHref } from '../../app/export-href.ts';
import { useAreas } from '../../app/useAreas.ts';
import { PAGE_SIZE, useList } from '../../app/useList.ts';
import type { CircularFactsFragment } from '../../graphql/generated/graphql.ts';
import { formatDate, useT } from '../../i18n/index.ts';
import type { Column } from '../../kit/list-page/columns.ts';
import type { FilterDef } from '../../kit/list-page/filter-def.ts';
import { ListPage } from '../../kit/list-page/ListPage.tsx';
import { useListState } from '../../kit/list-page/useListState.ts';
import { CircularsQuery } from './circular.operations.ts';
import { NumberLink } from './NumberLink.tsx';

/** The weekly circulars; each number opens exactly its rows. */
export function CircularListPage() {
  const t = useT('referral');
  const areas = useAreas();
  const filters = useMemo(
    () =>
      [
        { key: 'area', label: t('circular.area'), kind: 'select', options: areas, canBeEmpty: false },
        { key: 'week', label: t('circular.week'), kind: 'date-range', canBeEmpty: false },
      ] as const satisfies readonly FilterDef[],
    [t, areas],
  );
  const state = useListState(filters);
  const filter = { areaCode: state.one('area'), from: state.range('week')?.from, to: state.range('week')?.to };
  const list = useList(CircularsQuery, { first: PAGE_SIZE, after: state.after, filter }, (data) => data.circulars);
  const columns = useMemo(
    (): Column<CircularFactsFragment>[] => [
      { key: 'week', header: t('circular.week'), render: (row) => <strong>{formatDate(row.weekOf)}</strong> },
      { key: 'area', header: t('circular.area'), render: (row) => row.areaName },
      {
        key: 'booking',
        header: t('circular.booking'),
        align: 'right',
        render: (row) => <NumberLink value={row.booking} to={`/referrals/circulars/${row.id}?clock=BOOK`} />,
      },
      {
        key: 'attending',
        header: t('circular.attending'),
        align: 'right',
        render: (row) => <NumberLink value={row.attending} to={`/referrals/circulars/${row.id}?clock=ATTEND`} />,
      },
      {
        key: 'total',
        header: t('circular.total'),
        align: 'right',
        render: (row) => <NumberLink value={row.total} to={`/referrals/circulars/${row.id}`} />,
      },
      { key: 'on', header: t('circular.drawnUpOn'), render: (row) => formatDate(row.drawnUpOn) },
      { key: 'issuer', header: t('circular.issuer'), render: (row) => row.issuerName },
    ],
    [t],
  );
  return (
    <ListPage
      {...list}
      title={t('circular.title')}
      subtitle={t('circular.subtitle')}
      columns={columns}
      filters={filters}
      state={state}
      rowId={(row) => row.id}
      rowHref={(row) => `/referrals/circulars/${row.id}`}
      emptyText={t('circular.empty')}
      exportHref={exportHref('circulars', filter)}
      more={[{ label: t('circular.live'), to: '/referrals?overdue=yes' }]}
    />
  );
}
