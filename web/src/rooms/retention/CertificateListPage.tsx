import { useMemo } from 'react';

import { exportHref } from '../../app/export-href.ts';
import { useMay } from '../../app/session.tsx';
import { PAGE_SIZE, useList } from '../../app/useList.ts';
import type { DeletionCertificatesQuery as Found } from '../../graphql/generated/graphql.ts';
import { codeLabel, formatCount, formatTime, useT } from '../../i18n/index.ts';
import type { Column } from '../../kit/list-page/columns.ts';
import { ListPage } from '../../kit/list-page/ListPage.tsx';
import { useListState } from '../../kit/list-page/useListState.ts';
import { CertificatePanel } from './CertificatePanel.tsx';
import { DeletionCertificatesQuery } from './disposal.operations.ts';
import { pagesBeside } from './pages.ts';

type Row = Found['deletionCertificates']['nodes'][number];
const NO_FILTERS = [] as const;

/** That records went, by whose word and by which rule. */
export function CertificateListPage() {
  const t = useT('retention');
  const may = useMay();
  const state = useListState(NO_FILTERS);
  const list = useList(
    DeletionCertificatesQuery,
    { first: PAGE_SIZE, after: state.after },
    (data) => data.deletionCertificates,
  );
  const columns = useMemo(
    (): Column<Row>[] => [
      { key: 'number', header: t('certificate.number'), render: (row) => <strong>{row.number}</strong>, width: 140 },
      { key: 'at', header: t('certificate.carriedOut'), render: (row) => formatTime(row.carriedOutAt), width: 160 },
      { key: 'category', header: t('category'), render: (row) => codeLabel('retentionCategory', row.category) },
      { key: 'way', header: t('disposal.way'), render: (row) => codeLabel('disposalWay', row.way), width: 110 },
      { key: 'rows', header: t('rows'), render: (row) => formatCount(row.rows), align: 'right', width: 90 },
      { key: 'area', header: t('certificate.area'), render: (row) => row.areaName, width: 120 },
      { key: 'proposed', header: t('disposal.proposed'), render: (row) => row.proposedByName ?? '–', width: 110 },
      { key: 'approved', header: t('certificate.approved'), render: (row) => row.approvedByName ?? '–', width: 110 },
    ],
    [t],
  );
  return (
    <ListPage
      {...list}
      title={t('certificate.title')}
      subtitle={t('certificate.subtitle')}
      columns={columns}
      filters={NO_FILTERS}
      state={state}
      rowId={(row) => row.id}
      emptyText={t('certificate.empty')}
      exportHref={exportHref('deletion-certificates', {})}
      renderPanel={(id) => <CertificatePanel key={id} id={id} />}
      more={may('retention.read') ? pagesBeside(t, 'certificates') : []}
    />
  );
}
