import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

import { requestIdOf } from '../../../graphql/client.ts';
import { codeLabel, formatTime, useT } from '../../../i18n/index.ts';
import { MiniTable } from '../../../kit/Block.tsx';
import { ErrorState } from '../../../kit/states/States.tsx';
import { ScreeningHistoryQuery } from '../screening.operations.ts';
import { differences, type Content } from './differences.ts';

/** Every correction of a screening: who, when, why, and what stood there before and after. */
export function AmendmentHistory({ screeningId }: { screeningId: string }) {
  const t = useT('screening');
  const { data, error, refetch } = useQuery(ScreeningHistoryQuery, { variables: { id: screeningId } });
  if (error && !data) return <ErrorState requestId={requestIdOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={60} />;
  const wordOf = (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return '–';
    const list = { outcome: 'screeningOutcome', nextStep: 'nextStep', status: 'screeningStatus' } as const;
    if (field in list) return codeLabel(list[field as keyof typeof list], String(value));
    return typeof value === 'string' && /^[A-Z_]+$/.test(value) ? codeLabel('answerOption', value) : String(value);
  };
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, mt: 1.5, p: 0, display: 'grid', gap: 1.5 }}>
      {(data.screeningById?.amendments ?? []).map((one) => (
        <li key={one.id}>
          <Box sx={{ mb: 0.5 }}>
            <strong>{one.reason}</strong> · {[one.accountName, formatTime(one.amendedAt)].filter(Boolean).join(' · ')}
          </Box>
          <MiniTable caption={t('tab.history')} heads={[t('tab.what'), t('tab.before'), t('tab.after')]}>
            {differences(one.before as Content, one.after as Content).map(({ field, item, before, after }) => (
              <tr key={`${field}-${item ?? ''}`}>
                <td>
                  {item === null
                    ? t(`tab.field.${field}`)
                    : field === 'scores'
                      ? codeLabel('quotient', item)
                      : t('entry.item', { number: item })}
                </td>
                <td>{wordOf(field, before)}</td>
                <td>{wordOf(field, after)}</td>
              </tr>
            ))}
          </MiniTable>
        </li>
      ))}
    </Box>
  );
}
