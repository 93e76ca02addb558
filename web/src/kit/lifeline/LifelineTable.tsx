import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';

import { formatAge, useT } from '../../i18n/index.ts';
import { ChapterChip } from '../chips/ChapterChip.tsx';
import type { LifelineEvent } from './lifeline-layout.ts';
import { useWhen } from './useMarkName.ts';

type Props = { marks: readonly LifelineEvent[]; bornOn: string; onOpen: (id: string) => void };

export function LifelineTable({ marks, bornOn, onOpen }: Props) {
  const t = useT('kit');
  const when = useWhen();
  const heads = ['when', 'age', 'chapter', 'what', 'detail'] as const;
  return (
    <Box sx={{ maxHeight: 320, overflow: 'auto' }}>
      <Table size="small" stickyHeader aria-label={t('lifeline.title')}>
        <TableHead>
          <TableRow>
            {heads.map((head) => (
              <TableCell key={head}>{t(`lifeline.${head}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {marks.map((mark) => (
            <TableRow key={mark.id}>
              <TableCell>{when(mark)}</TableCell>
              <TableCell>{formatAge(bornOn, mark.on)}</TableCell>
              <TableCell>
                <ChapterChip chapter={mark.chapter} />
              </TableCell>
              <TableCell component="th" scope="row">
                <Button size="small" variant="text" color="primary" onClick={() => onOpen(mark.id)}>
                  {mark.title}
                </Button>
              </TableCell>
              <TableCell>{mark.detail}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
