import { useQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { ReportRecipient } from '@xingcheng/shared/codes/report-recipient';
import { ReportStatus } from '@xingcheng/shared/codes/report-status';
import { useMemo, useState } from 'react';

import { exportHref } from '../../app/export-href.ts';
import { useAct } from '../../app/useAct.ts';
import { useAreas } from '../../app/useAreas.ts';
import { must, useCommand } from '../../app/useCommand.ts';
import { PAGE_SIZE, useList } from '../../app/useList.ts';
import type { ReportFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, codeOptions, formatDate, formatTime, useT, type Key } from '../../i18n/index.ts';
import { StatRow, StatTile } from '../../kit/charts/StatTile.tsx';
import { NoTilesYet } from '../../kit/states/States.tsx';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import type { Column } from '../../kit/list-page/columns.ts';
import type { FilterDef } from '../../kit/list-page/filter-def.ts';
import { ListPage } from '../../kit/list-page/ListPage.tsx';
import { useListState } from '../../kit/list-page/useListState.ts';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { ReceiptDialog } from './ReceiptDialog.tsx';
import { reportTone } from './report-tone.ts';
import { ReportRuleNote } from './ReportRuleNote.tsx';
import { ReportCountsQuery, ReportsQuery, RetryReportMutation } from './report.operations.ts';

/** The outbox: what failed on top, what waits, what is without a receipt. */
export function ReportsPage() {
  const t = useT('diagnosis');
  const act = useAct();
  const toast = useToast();
  const areas = useAreas();
  const retry = useCommand(RetryReportMutation);
  const [receipting, setReceipting] = useState<ReportFactsFragment | null>(null);
  const filters = useMemo(
    () =>
      [
        {
          key: 'status',
          label: t('report.status'),
          kind: 'select',
          multiple: true,
          options: codeOptions('reportStatus', Object.values(ReportStatus)),
          canBeEmpty: false,
        },
        {
          key: 'recipient',
          label: t('report.recipient'),
          kind: 'select',
          options: codeOptions('reportRecipient', Object.values(ReportRecipient)),
          canBeEmpty: false,
        },
        { key: 'area', label: t('list.area'), kind: 'select', options: areas, canBeEmpty: false },
      ] as const satisfies readonly FilterDef[],
    [t, areas],
  );
  const state = useListState(filters);
  const frame = { recipient: state.one('recipient'), areaCode: state.one('area') };
  const filter = { ...frame, statuses: state.many('status') };
  const list = useList(ReportsQuery, { first: PAGE_SIZE, after: state.after, filter }, (data) => data.diagnosisReports);
  const counts = useQuery(ReportCountsQuery, { variables: { filter: frame } });
  const columns = useMemo(
    (): Column<ReportFactsFragment>[] => [
      { key: 'name', header: t('list.name'), render: (row) => <strong>{row.personName}</strong> },
      {
        key: 'status',
        header: t('report.status'),
        render: (row) => <StatusChip tone={reportTone(row.status)} label={codeLabel('reportStatus', row.status)} />,
      },
      { key: 'recipient', header: t('report.recipient'), render: (row) => codeLabel('reportRecipient', row.recipient) },
      { key: 'recipientName', header: t('report.recipientName'), render: (row) => row.recipientName ?? '–' },
      { key: 'kind', header: t('report.kind'), render: (row) => codeLabel('reportKind', row.kind) },
      { key: 'attempts', header: t('report.attempts'), align: 'right', render: (row) => row.attempts },
      {
        key: 'problem',
        header: t('report.problem'),
        render: (row) => (row.lastProblem ? t(`report.${row.lastProblem}` as Key<'diagnosis'>) : '–'),
      },
      {
        key: 'receipt',
        header: t('report.receipt'),
        render: (row) => {
          const open = row.openMoves.map((each) => each.move);
          if (open.includes('receipt'))
            return (
              <Button size="small" onClick={() => setReceipting(row)}>
                {t('report.recordReceipt')}
              </Button>
            );
          if (open.includes('retry'))
            return (
              <Button
                size="small"
                onClick={() =>
                  act(async () => {
                    must(await retry({ input: { id: row.id, version: row.version } }));
                    toast({ text: t('report.retried') });
                  })
                }
              >
                {t('report.retry')}
              </Button>
            );
          return row.receiptNumber ?? '–';
        },
      },
      { key: 'next', header: t('report.next'), render: (row) => (row.nextTryAt ? formatTime(row.nextTryAt) : '–') },
      { key: 'sentAt', header: t('report.sentAt'), render: (row) => (row.sentAt ? formatTime(row.sentAt) : '–') },
      { key: 'on', header: t('report.diagnosedOn'), render: (row) => formatDate(row.diagnosedOn), hidden: true },
      { key: 'institution', header: t('report.institution'), render: (row) => row.institution },
      { key: 'area', header: t('list.area'), render: (row) => row.areaName, hidden: true },
    ],
    [t, act, retry, toast],
  );
  const known = counts.data?.reportCounts;
  return (
    <>
      <ListPage
        {...list}
        title={t('report.title')}
        subtitle={
          <>
            {t('report.subtitle')} <ReportRuleNote />
          </>
        }
        columns={columns}
        filters={filters}
        state={state}
        rowId={(row) => row.id}
        emptyText={t('report.empty')}
        exportHref={exportHref('diagnosis-reports', filter)}
        above={
          known ? (
            <StatRow>
              {(['FAILED', 'QUEUED', 'SENT', 'RECEIPTED'] as const).map((status) => {
                const value = known.find((each) => each.status === status)?.count ?? 0;
                return (
                  <StatTile
                    key={status}
                    label={codeLabel('reportStatus', status)}
                    value={value}
                    to={`/diagnosis/reports?status=${status}`}
                    tone={status === 'FAILED' && value > 0 ? 'error' : 'neutral'}
                  />
                );
              })}
            </StatRow>
          ) : (
            <NoTilesYet failed={Boolean(counts.error)} onRetry={() => void counts.refetch()} />
          )
        }
      />
      {receipting ? <ReceiptDialog report={receipting} onClose={() => setReceipting(null)} /> : null}
    </>
  );
}
