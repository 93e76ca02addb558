import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';

import { formatTime, useT } from '../../i18n/index.ts';
import type { StaleVersion } from './outcome.ts';

type Props = {
  stale: StaleVersion;
  labelOf: (field: string) => string;
  busy: boolean;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  onClose: () => void;
};

export function ConflictDialog({ stale, labelOf, busy, onKeepMine, onTakeTheirs, onClose }: Props) {
  const t = useT('kit');
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="conflict-title">
      <DialogTitle id="conflict-title">{t('conflict.title')}</DialogTitle>
      <DialogContent>
        <Typography sx={{ color: 'text.secondary', mb: 1.5 }}>
          {stale.changedBy
            ? t('conflict.body', { name: stale.changedBy, at: formatTime(stale.changedAt) })
            : stale.message}
        </Typography>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{t('conflict.field')}</TableCell>
              <TableCell>{t('conflict.yours')}</TableCell>
              <TableCell>{t('conflict.current')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {stale.fields.map((field) => (
              <TableRow key={field.name}>
                <TableCell component="th" scope="row">
                  {labelOf(field.name)}
                </TableCell>
                <TableCell sx={{ whiteSpace: 'normal', fontWeight: 600 }}>{field.yours ?? '–'}</TableCell>
                <TableCell sx={{ whiteSpace: 'normal' }}>{field.current ?? '–'}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </DialogContent>
      <DialogActions>
        <Button variant="text" onClick={onClose} sx={{ mr: 'auto' }}>
          {t('conflict.stay')}
        </Button>
        <Button onClick={onTakeTheirs} disabled={busy}>
          {t('conflict.takeTheirs')}
        </Button>
        <Button variant="contained" color="primary" onClick={onKeepMine} disabled={busy}>
          {t('conflict.keepMine')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
