import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';

import { useT } from '../../i18n/index.ts';
import { StatusChip } from '../chips/StatusChip.tsx';

export type RowProblem = { row: number; column: string; reason: string; value?: string };

export type CheckStepProps = {
  goodCount: number;
  badCount: number;
  /** The first of them; the workbook holds all. */
  problems: readonly RowProblem[];
  workbookHref?: string;
  busy?: boolean;
  onApply: () => void;
  onBack: () => void;
};

export function CheckStep({
  goodCount,
  badCount,
  problems,
  workbookHref,
  busy = false,
  onApply,
  onBack,
}: CheckStepProps) {
  const t = useT('kit');
  return (
    <>
      <Box role="status" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1.5 }}>
        <StatusChip tone="success" label={t('import.good', { count: goodCount })} />
        <StatusChip
          tone={badCount > 0 ? 'error' : 'neutral'}
          label={badCount > 0 ? t('import.bad', { count: badCount }) : t('import.noErrors')}
        />
        {workbookHref && badCount > 0 ? (
          <Link href={workbookHref} download>
            {t('import.workbook')}
          </Link>
        ) : null}
      </Box>
      {problems.length > 0 ? (
        <Box sx={{ maxHeight: 360, overflow: 'auto' }}>
          <Table size="small" stickyHeader>
            <TableHead>
              <TableRow>
                <TableCell align="right" sx={{ width: 64 }}>
                  {t('import.row')}
                </TableCell>
                <TableCell>{t('import.column')}</TableCell>
                <TableCell>{t('import.reason')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {problems.map((problem) => (
                <TableRow key={`${problem.row}-${problem.column}-${problem.reason}`}>
                  <TableCell align="right">{problem.row}</TableCell>
                  <TableCell>{problem.column}</TableCell>
                  <TableCell sx={{ whiteSpace: 'normal' }}>
                    {problem.reason}
                    {problem.value ? (
                      <Box component="span" sx={{ color: 'text.secondary' }}>{` “${problem.value}”`}</Box>
                    ) : null}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Box>
      ) : null}
      <Box sx={{ display: 'flex', gap: 1, mt: 2 }}>
        <Button variant="contained" color="primary" disabled={busy || goodCount === 0} onClick={onApply}>
          {t('import.applyNow', { count: goodCount })}
        </Button>
        <Button onClick={onBack}>{t('act.back')}</Button>
      </Box>
    </>
  );
}
