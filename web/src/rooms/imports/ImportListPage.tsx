import { ImportPurpose } from '@xingcheng/shared/codes/import-purpose';
import { ImportStatus } from '@xingcheng/shared/codes/import-status';
import { useMemo } from 'react';

import { useMay } from '../../app/session.tsx';
import { PAGE_SIZE, useList } from '../../app/useList.ts';
import type { ImportRunFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, codeOptions, formatCount, formatTime, useT } from '../../i18n/index.ts';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import type { Column } from '../../kit/list-page/columns.ts';
import type { FilterDef } from '../../kit/list-page/filter-def.ts';
import { ListPage } from '../../kit/list-page/ListPage.tsx';
import { useListState } from '../../kit/list-page/useListState.ts';
import { ImportsQuery } from './imports.operations.ts';
import { toneOfStatus } from './status-tone.ts';

/** Before the check nobody knows how many rows a file has. */
const countOf = ({ total }: ImportRunFactsFragment, count: number) => (total > 0 ? formatCount(count) : '–');

/** Files of one's own organisation, or of one's district, newest first. */
export function ImportListPage() {
  const t = useT('imports');
  const may = useMay();
  const filters = useMemo(
    () =>
      [
        {
          key: 'purpose',
          label: t('list.purpose'),
          kind: 'select',
          options: codeOptions('importPurpose', Object.values(ImportPurpose)),
          canBeEmpty: false,
        },
        {
          key: 'status',
          label: t('list.status'),
          kind: 'select',
          options: codeOptions('importStatus', Object.values(ImportStatus)),
          canBeEmpty: false,
        },
      ] as const satisfies readonly FilterDef[],
    [t],
  );
  const state = useListState(filters);
  const list = useList(
    ImportsQuery,
    { first: PAGE_SIZE, after: state.after, purpose: state.one('purpose'), status: state.one('status') },
    (data) => data.imports,
  );
  const columns = useMemo(
    (): Column<ImportRunFactsFragment>[] => [
      { key: 'file', header: t('list.file'), render: (row) => <strong>{row.fileName}</strong> },
      {
        key: 'purpose',
        header: t('list.purpose'),
        wideOnly: true,
        render: (row) => codeLabel('importPurpose', row.purpose),
      },
      {
        key: 'status',
        header: t('list.status'),
        render: (row) => (
          <StatusChip
            tone={toneOfStatus(row.status)}
            label={
              row.progress
                ? `${codeLabel('importStatus', row.status)} ${Math.floor(row.progress.share * 100)}%`
                : codeLabel('importStatus', row.status)
            }
          />
        ),
      },
      { key: 'sender', header: t('list.sender'), wideOnly: true, render: (row) => row.senderName },
      {
        key: 'organisation',
        header: t('list.organisation'),
        wideOnly: true,
        render: (row) => row.organisationName,
      },
      { key: 'at', header: t('list.at'), render: (row) => formatTime(row.createdAt) },
      { key: 'total', header: t('list.total'), align: 'right', render: (row) => countOf(row, row.total) },
      { key: 'refused', header: t('list.refused'), align: 'right', render: (row) => countOf(row, row.refused) },
      { key: 'inserted', header: t('list.inserted'), align: 'right', render: (row) => countOf(row, row.inserted) },
      { key: 'updated', header: t('list.updated'), align: 'right', render: (row) => countOf(row, row.updated) },
      {
        key: 'moved',
        header: t('list.moved'),
        align: 'right',
        render: (row) => countOf(row, row.moved),
        hidden: true,
      },
      {
        key: 'duplicate',
        header: t('list.duplicate'),
        align: 'right',
        render: (row) => countOf(row, row.duplicate),
        hidden: true,
      },
      {
        key: 'closed',
        header: t('list.closed'),
        align: 'right',
        render: (row) => countOf(row, row.closed),
        hidden: true,
      },
    ],
    [t],
  );
  return (
    <ListPage
      {...list}
      title={t('list.title')}
      columns={columns}
      filters={filters}
      state={state}
      rowId={(row) => row.id}
      rowHref={(row) => `/imports/${row.id}`}
      emptyText={t('list.empty')}
      {...(may('import.upload') ? { primary: { label: t('list.new'), to: '/imports/new' } } : {})}
    />
  );
}
