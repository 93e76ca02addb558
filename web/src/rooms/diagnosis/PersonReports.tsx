import { useQuery } from '@apollo/client/react';
import Skeleton from '@mui/material/Skeleton';

import { requestIdOf } from '../../graphql/client.ts';
import { codeLabel, formatTime, useT } from '../../i18n/index.ts';
import { Block, MiniTable, Nothing } from '../../kit/Block.tsx';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import { ErrorState } from '../../kit/states/States.tsx';
import { reportTone } from './report-tone.ts';
import { ReportRuleNote } from './ReportRuleNote.tsx';
import { ReportsQuery } from './report.operations.ts';

/** To whom the diagnosis was reported, and the receipt that came back. */
export function PersonReports({ personId }: { personId: string }) {
  const t = useT('diagnosis');
  const { data, error, refetch } = useQuery(ReportsQuery, { variables: { first: 50, filter: { personId } } });
  if (error && !data) return <ErrorState requestId={requestIdOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={120} />;
  const reports = data.diagnosisReports.nodes;
  return (
    <Block title={t('report.onTab')} beside={<ReportRuleNote />}>
      {reports.length === 0 ? (
        <Nothing>{t('report.none')}</Nothing>
      ) : (
        <MiniTable
          caption={t('report.onTab')}
          heads={[t('report.recipient'), t('report.kind'), t('report.status'), t('report.sentAt'), t('report.receipt')]}
        >
          {reports.map((one) => (
            <tr key={one.id}>
              <td>
                {codeLabel('reportRecipient', one.recipient)}
                {one.recipientName ? ` · ${one.recipientName}` : ''}
              </td>
              <td>{codeLabel('reportKind', one.kind)}</td>
              <td>
                <StatusChip tone={reportTone(one.status)} label={codeLabel('reportStatus', one.status)} />
              </td>
              <td>{one.sentAt ? formatTime(one.sentAt) : '–'}</td>
              <td>{one.receiptNumber ?? '–'}</td>
            </tr>
          ))}
        </MiniTable>
      )}
    </Block>
  );
}
