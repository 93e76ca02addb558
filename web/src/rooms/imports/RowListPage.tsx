import Box from '@mui/material/Box';
import { ImportForesight } from '@xingcheng/shared/codes/import-foresight';
import { ImportOutcome } from '@xingcheng/shared/codes/import-outcome';
import { ImportRowState } from '@xingcheng/shared/codes/import-row-state';
import { useMemo } from 'react';
import { useParams } from 'react-router';

import { exportHref } from '../../app/export-href.ts';
import { PAGE_SIZE, useList } from '../../app/useList.ts';
import type { ImportRowsQuery as Answer } from '../../graphql/generated/graphql.ts';
import { codeLabel, codeOptions, useT } from '../../i18n/index.ts';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import type { Column } from '../../kit/list-page/columns.ts';
import type { FilterDef } from '../../kit/list-page/filter-def.ts';
import { ListPage } from '../../kit/list-page/ListPage.tsx';
import { useListState } from '../../kit/list-page/useListState.ts';
import { c } from '../../kit/theme/tokens.ts';
import { ImportRowsQuery } from './import-lists.operations.ts';
import { toneOfOutcome } from './status-tone.ts';
import { useFileName } from './useFileName.ts';

type Row = Answer['importRows']['nodes'][number];

/** The rows behind a number of an import. */
export function RowListPage() {
  const { id = '' } = useParams();
  const t = useT('imports');
  const fileName = useFileName(id);
  const filters = useMemo(
    () =>
      [
        {
          key: 'outcome',
          label: t('rows.outcome'),
          kind: 'select',
          options: codeOptions('importOutcome', Object.values(ImportOutcome)),
          canBeEmpty: false,
        },
        {
          key: 'foreseen',
          label: t('rows.foreseen'),
          kind: 'select',
          options: codeOptions('importForesight', Object.values(ImportForesight)),
          canBeEmpty: false,
        },
      ] as const satisfies readonly FilterDef[],
    [t],
  );
  const state = useListState(filters);
  const filter = { outcome: state.one('outcome'), foreseen: state.one('foreseen') };
  const list = useList(
    ImportRowsQuery,
    { id, first: PAGE_SIZE, after: state.after, ...filter },
    (data) => data.importRows,
  );
  const columns = useMemo(
    (): Column<Row>[] => [
      { key: 'row', header: t('rows.row'), align: 'right', width: 80, render: (row) => row.row },
      {
        key: 'outcome',
        header: t('rows.outcome'),
        width: 130,
        render: (row) => (
          <>
            <StatusChip tone={toneOfOutcome(row.outcome)} label={codeLabel('importOutcome', row.outcome)} />
            {row.state === ImportRowState.UNDONE ? (
              <Box component="span" sx={{ color: c.text2, ml: 1 }}>
                {codeLabel('importRowState', row.state)}
              </Box>
            ) : null}
          </>
        ),
      },
      {
        key: 'person',
        header: t('rows.person'),
        width: 160,
        render: (row) => (row.personName ? <strong>{row.personName}</strong> : <span title={t('rows.nobody')}>–</span>),
      },
      {
        key: 'state',
        header: t('rows.state'),
        // The outcome says it already, but for what was taken back.
        hidden: true,
        render: (row) => codeLabel('importRowState', row.state),
      },
      {
        key: 'foreseen',
        header: t('rows.foreseen'),
        hidden: true,
        render: (row) => (row.foreseen ? codeLabel('importForesight', row.foreseen) : '–'),
      },
      {
        key: 'remarks',
        header: t('rows.remarks'),
        render: (row) =>
          row.problems.map((one) => (
            <Box key={`${one.column ?? ''}${one.code}`} sx={{ whiteSpace: 'normal', minWidth: 240, py: 0.25 }}>
              {one.head ? <span style={{ color: c.text2 }}>{`${one.head} · `}</span> : null}
              {one.message}
            </Box>
          )),
      },
    ],
    [t],
  );
  const title = filter.outcome
    ? t('rows.rowsOf', { what: codeLabel('importOutcome', filter.outcome) })
    : filter.foreseen
      ? t('rows.rowsForeseen', { what: codeLabel('importForesight', filter.foreseen) })
      : t('rows.rows');
  return (
    <ListPage
      {...list}
      title={title}
      subtitle={fileName}
      columns={columns}
      filters={filters}
      state={state}
      rowId={(row) => row.id}
      rowHref={(row) => (row.personId ? `/cases/${row.personId}` : undefined)}
      emptyText={t('rows.empty')}
      exportHref={exportHref('import-rows', { runId: id, ...filter })}
      more={[{ label: t('rows.back'), to: `/imports/${id}` }]}
    />
  );
}
