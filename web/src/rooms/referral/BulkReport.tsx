import Box from '@mui/material/Box';
import Button from '@mui/material/Button';

import type { MoveReferralsMutation } from '../../graphql/generated/graphql.ts';
import { useT } from '../../i18n/index.ts';
import { MiniTable } from '../../kit/Block.tsx';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import { FormDialog } from '../../kit/overlay/FormDialog.tsx';

export type Report = Extract<MoveReferralsMutation['moveReferrals'], { __typename: 'ReferralMoves' }>;
type Props = { report: Report; label: string; onClose: () => void };

/** What came of each row. Nothing here can be taken back by a button: whoever was told, was told. */
export function BulkReport({ report, label, onClose }: Props) {
  const t = useT('referral');
  const rows = report.rows.toSorted((a, b) => Number(a.moved) - Number(b.moved));
  return (
    <FormDialog title={t('bulk.title', { move: label })} onClose={onClose} wide>
      <Box role="status" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1.5 }}>
        <StatusChip tone="success" label={t('bulk.moved', { count: report.moved })} />
        {report.refused > 0 ? <StatusChip tone="warning" label={t('bulk.refused', { count: report.refused })} /> : null}
      </Box>
      <MiniTable caption={t('bulk.title', { move: label })} heads={[t('bulk.name'), t('bulk.outcome')]}>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>{row.personName ?? t('bulk.hidden')}</td>
            <td>{row.moved ? t('bulk.done') : row.message}</td>
          </tr>
        ))}
      </MiniTable>
      <Box sx={{ mt: 2 }}>
        <Button onClick={onClose}>{t('bulk.close')}</Button>
      </Box>
    </FormDialog>
  );
}
