import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Radio from '@mui/material/Radio';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useState } from 'react';

import { formatTime, useT } from '../../i18n/index.ts';
import type { StaleVersion } from './outcome.ts';

type Props = {
  stale: StaleVersion;
  labelOf: (field: string) => string;
  /** Whether the reader changed this field: what only the other one changed is taken from there at first. */
  mineToBeginWith: (field: string) => boolean;
  busy: boolean;
  /** With the fields in which the reader's own version is to be kept. */
  onMerge: (mine: ReadonlySet<string>) => void;
  onTakeTheirs: () => void;
  onClose: () => void;
};

const SIDES = ['mine', 'theirs'] as const;

/** Both versions side by side; for each field one is chosen, and what differs nowhere is not asked. */
export function ConflictDialog({ stale, labelOf, mineToBeginWith, busy, onMerge, onTakeTheirs, onClose }: Props) {
  const t = useT('kit');
  const [mine, setMine] = useState<ReadonlySet<string>>(
    () => new Set(stale.fields.map(({ name }) => name).filter(mineToBeginWith)),
  );
  const choose = (name: string, side: (typeof SIDES)[number]) =>
    setMine((now) => new Set(side === 'mine' ? [...now, name] : [...now].filter((one) => one !== name)));
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
            {stale.fields.map(({ name, yours, current }) => (
              <TableRow key={name}>
                <TableCell component="th" scope="row">
                  {labelOf(name)}
                </TableCell>
                {SIDES.map((side) => {
                  const chosen = mine.has(name) === (side === 'mine');
                  const text = (side === 'mine' ? yours : current) ?? '–';
                  return (
                    <TableCell key={side} sx={{ whiteSpace: 'normal', fontWeight: chosen ? 600 : 400 }}>
                      <label>
                        <Radio
                          size="small"
                          name={`conflict-${name}`}
                          checked={chosen}
                          onChange={() => choose(name, side)}
                          sx={{ p: 0.5, mr: 0.5 }}
                        />
                        {text}
                      </label>
                    </TableCell>
                  );
                })}
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
        <Button variant="contained" color="primary" onClick={() => onMerge(mine)} disabled={busy}>
          {t('conflict.merge')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
