import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';

import { exportHref } from '../../app/export-href.ts';
import { formatClass, formatCount, useT } from '../../i18n/index.ts';
import { ErrorLine } from '../../kit/states/States.tsx';
import { c } from '../../kit/theme/tokens.ts';
import { RosterLeaversQuery } from './imports.operations.ts';

type Props = { importId: string; count: number; close: boolean; onClose: (close: boolean) => void };

/** Who was on the last list and is not in this file: to be looked at, and closed only when somebody ticks the box. */
export function Leavers({ importId, count, close, onClose }: Props) {
  const t = useT('imports');
  const { data, error, refetch } = useQuery(RosterLeaversQuery, { variables: { importId } });
  const rows = data?.rosterLeavers.nodes ?? [];
  const shown = (key: 'leavers.title' | 'leavers.close') => t(key, { count, replace: { count: formatCount(count) } });
  return (
    <Box
      component="section"
      aria-labelledby="leavers"
      sx={{ mt: 2, p: 1.5, border: `1px solid ${c.line}`, borderRadius: '6px' }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: 1.5 }}>
        <Box component="h3" id="leavers" sx={{ m: 0, fontSize: 14, fontWeight: 600 }}>
          {shown('leavers.title')}
        </Box>
        <Link href={exportHref('roster-leavers', { importId })} download>
          {t('leavers.export')}
        </Link>
      </Box>
      <Box sx={{ color: c.text2, fontSize: 13, mt: 0.5 }}>{t('leavers.why')}</Box>
      {error && !data ? <ErrorLine onRetry={() => void refetch()} /> : null}
      <Box sx={{ maxHeight: 220, overflow: 'auto', my: 1 }} tabIndex={0} role="group" aria-labelledby="leavers">
        <Table size="small" stickyHeader>
          <TableHead>
            <TableRow>
              <TableCell>{t('leavers.name')}</TableCell>
              <TableCell>{t('leavers.school')}</TableCell>
              <TableCell>{t('leavers.class')}</TableCell>
              <TableCell align="right">{t('leavers.year')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.id}>
                <TableCell component="th" scope="row">
                  {row.name}
                </TableCell>
                <TableCell>{row.schoolName}</TableCell>
                <TableCell>{formatClass(row.grade, row.className)}</TableCell>
                <TableCell align="right">{row.schoolYear}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
      {count > rows.length && rows.length > 0 ? (
        <Box sx={{ color: c.text2, fontSize: 13 }}>
          {t('leavers.more', { shown: rows.length, count: formatCount(count) })}
        </Box>
      ) : null}
      <FormControlLabel
        control={<Checkbox checked={close} onChange={(event) => onClose(event.target.checked)} />}
        label={shown('leavers.close')}
      />
    </Box>
  );
}
