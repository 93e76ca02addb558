import { ConsentPurpose } from '@xingcheng/shared/codes/consent-purpose';
import { useMemo } from 'react';

import { exportHref } from '../../app/export-href.ts';
import { PAGE_SIZE, useList } from '../../app/useList.ts';
import type { ConsentRenewalsQuery as Found } from '../../graphql/generated/graphql.ts';
import { codeLabel, codeOptions, formatDate, useT } from '../../i18n/index.ts';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import type { Column } from '../../kit/list-page/columns.ts';
import type { FilterDef } from '../../kit/list-page/filter-def.ts';
import { ListPage } from '../../kit/list-page/ListPage.tsx';
import { useListState } from '../../kit/list-page/useListState.ts';
import { ConsentRenewalsQuery } from './renewals.operations.ts';

type Row = Found['consentRenewals']['nodes'][number];

/** Whose consent is to be asked anew, the earliest to lapse first. */
export function RenewalListPage() {
  const t = useT('people');
  const filters = useMemo(
    () =>
      [
        {
          key: 'purpose',
          label: t('renewal.purpose'),
          kind: 'select',
          options: codeOptions('consentPurpose', Object.values(ConsentPurpose)),
          canBeEmpty: false,
        },
        {
          key: 'lapsed',
          label: t('renewal.state'),
          kind: 'select',
          options: [
            { value: 'no', label: t('renewal.stands') },
            { value: 'yes', label: t('renewal.lapsed') },
          ],
          canBeEmpty: false,
        },
      ] as const satisfies readonly FilterDef[],
    [t],
  );
  const state = useListState(filters);
  const lapsed = state.one('lapsed');
  const filter = { purpose: state.one('purpose') ?? null, lapsed: lapsed ? lapsed === 'yes' : null };
  const list = useList(
    ConsentRenewalsQuery,
    { first: PAGE_SIZE, after: state.after, filter },
    (data) => data.consentRenewals,
  );
  const columns = useMemo(
    (): Column<Row>[] => [
      { key: 'name', header: t('list.name'), render: (row) => <strong>{row.personName}</strong>, width: 140 },
      { key: 'purpose', header: t('renewal.purpose'), render: (row) => codeLabel('consentPurpose', row.purpose) },
      { key: 'recipient', header: t('renewal.recipient'), render: (row) => row.recipientName ?? '–' },
      { key: 'given', header: t('renewal.given'), render: (row) => formatDate(row.answeredOn), width: 120 },
      { key: 'lapses', header: t('renewal.lapses'), render: (row) => formatDate(row.lapsesOn), width: 120 },
      {
        key: 'state',
        header: t('renewal.state'),
        render: (row) => (
          <StatusChip
            tone={row.lapsed ? 'error' : 'warning'}
            label={t(row.lapsed ? 'renewal.lapsed' : 'renewal.stands')}
          />
        ),
        width: 150,
      },
      { key: 'then', header: t('renewal.then'), render: (row) => row.textVersion, hidden: true },
      { key: 'now', header: t('renewal.now'), render: (row) => row.newVersion },
    ],
    [t],
  );
  return (
    <ListPage
      {...list}
      title={t('renewal.title')}
      subtitle={t('renewal.subtitle')}
      columns={columns}
      filters={filters}
      state={state}
      rowId={(row) => row.id}
      rowHref={(row) => `/cases/${row.personId}?tab=family`}
      emptyText={t('renewal.empty')}
      exportHref={exportHref('consent-renewals', filter)}
    />
  );
}
