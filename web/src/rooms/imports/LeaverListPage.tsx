import { useMemo } from 'react';
import { useParams } from 'react-router';

import { exportHref } from '../../app/export-href.ts';
import { PAGE_SIZE, useList } from '../../app/useList.ts';
import type { LeaverPageQuery as Answer } from '../../graphql/generated/graphql.ts';
import { formatClass, formatDate, useT } from '../../i18n/index.ts';
import type { Column } from '../../kit/list-page/columns.ts';
import type { FilterDef } from '../../kit/list-page/filter-def.ts';
import { ListPage } from '../../kit/list-page/ListPage.tsx';
import { useListState } from '../../kit/list-page/useListState.ts';
import { LeaverPageQuery } from './import-lists.operations.ts';
import { useFileName } from './useFileName.ts';

type Row = Answer['rosterLeavers']['nodes'][number];

/** Who was on the last roster and is not in this one, and whose place was closed for it. */
export function LeaverListPage() {
  const { id = '' } = useParams();
  const t = useT('imports');
  const fileName = useFileName(id);
  const filters = useMemo(
    () => [{ key: 'closed', label: t('leavers.closed'), kind: 'boolean' }] as const satisfies readonly FilterDef[],
    [t],
  );
  const state = useListState(filters);
  const filter = { closed: state.flag('closed') };
  const list = useList(
    LeaverPageQuery,
    { id, first: PAGE_SIZE, after: state.after, ...filter },
    (data) => data.rosterLeavers,
  );
  const columns = useMemo(
    (): Column<Row>[] => [
      { key: 'name', header: t('leavers.name'), width: 130, render: (row) => <strong>{row.name}</strong> },
      { key: 'school', header: t('leavers.school'), render: (row) => row.schoolName },
      { key: 'class', header: t('leavers.class'), render: (row) => formatClass(row.grade, row.className) },
      { key: 'year', header: t('leavers.year'), render: (row) => row.schoolYear },
      {
        key: 'endedOn',
        header: t('leavers.endedOn'),
        render: (row) => (row.endedOn ? formatDate(row.endedOn) : '–'),
      },
    ],
    [t],
  );
  return (
    <ListPage
      {...list}
      title={t(filter.closed ? 'leavers.closedTitle' : 'leavers.listTitle')}
      subtitle={fileName}
      columns={columns}
      filters={filters}
      state={state}
      rowId={(row) => row.id}
      rowHref={(row) => `/cases/${row.personId}`}
      emptyText={t('leavers.empty')}
      exportHref={exportHref('roster-leavers', { importId: id, ...filter })}
      more={[{ label: t('rows.back'), to: `/imports/${id}` }]}
    />
  );
}
