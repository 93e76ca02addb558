import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReactNode } from 'react';

import { formatCount, useT } from '../../i18n/index.ts';
import { StatusChip } from '../chips/StatusChip.tsx';
import { c } from '../theme/tokens.ts';

export type RowProblem = { row: number; column: string; reason: string; value?: string };

export type CheckStepProps = {
  goodCount: number;
  badCount: number;
  /** The first of them; the workbook holds all. */
  problems: readonly RowProblem[];
  workbookHref?: string;
  /** Said below the table, such as that there are more. */
  note?: string;
  /** What is to be decided before the writing. */
  children?: ReactNode;
  busy?: boolean;
  onApply: () => void;
  onBack: () => void;
};

export function CheckStep({
  goodCount,
  badCount,
  problems,
  workbookHref,
  note,
  children,
  busy = false,
  onApply,
  onBack,
}: CheckStepProps) {
  const t = useT('kit');
  return (
    <>
      <Box role="status" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1.5 }}>
        <StatusChip
          tone="success"
          label={t('import.good', { count: goodCount, replace: { count: formatCount(goodCount) } })}
        />
        <StatusChip
          tone={badCount > 0 ? 'error' : 'neutral'}
          label={
            badCount > 0
              ? t('import.bad', { count: badCount, replace: { count: formatCount(badCount) } })
              : t('import.noErrors')
          }
        />
        {workbookHref && badCount > 0 ? (
          <Link href={workbookHref} download>
            {t('import.workbook')}
          </Link>
        ) : null}
      </Box>
      {problems.length > 0 ? (
        <Box
          sx={{ maxHeight: 360, overflow: 'auto', border: `1px solid ${c.line}`, borderRadius: '6px' }}
          tabIndex={0}
          role="group"
          aria-label={t('import.bad', { count: badCount, replace: { count: formatCount(badCount) } })}
        >
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
      {note ? <Box sx={{ mt: 0.75, color: c.text2, fontSize: 13 }}>{note}</Box> : null}
      {children}
      <Box sx={{ display: 'flex', gap: 1, mt: 2 }}>
        <Button variant="contained" color="primary" disabled={busy || goodCount === 0} onClick={onApply}>
          {t('import.applyNow', { count: goodCount, replace: { count: formatCount(goodCount) } })}
        </Button>
        <Button onClick={onBack}>{t('act.back')}</Button>
      </Box>
    </>
  );
}
