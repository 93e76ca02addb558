import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Link from '@mui/material/Link';
import { useState } from 'react';

import { useAct } from '../../app/useAct.ts';
import { must, useCommand } from '../../app/useCommand.ts';
import type { ImportDetailFactsFragment } from '../../graphql/generated/graphql.ts';
import { formatCount, useT } from '../../i18n/index.ts';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import { c, type Tone } from '../../kit/theme/tokens.ts';
import { ResumeImportMutation, UndoImportMutation } from './imports.operations.ts';

type Props = { run: ImportDetailFactsFragment; may: (move: string) => boolean };

/** What became of every row, and the way back. */
export function Outcome({ run, may }: Props) {
  const t = useT('imports');
  const kit = useT('kit');
  const act = useAct();
  const undo = useCommand(UndoImportMutation);
  const resume = useCommand(ResumeImportMutation);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const input = { id: run.id, version: run.version };
  const left = run.total - run.refused - run.inserted - run.updated - run.duplicate;
  const figures: readonly [string, number, Tone][] = [
    [t('list.inserted'), run.inserted, 'success'],
    [t('list.updated'), run.updated, 'info'],
    [t('list.duplicate'), run.duplicate, 'neutral'],
    [t('list.refused'), run.refused, run.refused > 0 ? 'error' : 'neutral'],
    ...(run.closed > 0 ? ([[t('list.closed'), run.closed, 'warning']] as [string, number, Tone][]) : []),
  ];
  const during = (work: () => Promise<unknown>) =>
    act(async () => {
      setBusy(true);
      try {
        await work();
      } finally {
        setBusy(false);
        setAsking(false);
      }
    });
  return (
    <>
      <Box role="status" sx={{ mb: 1.5 }}>
        {run.status === 'UNDONE' ? (
          <StatusChip tone="neutral" label={t('run.undone')} />
        ) : run.status === 'STOPPED' ? (
          t('run.stopped', { done: formatCount(run.inserted + run.updated), left: formatCount(left) })
        ) : (
          t('run.result')
        )}
      </Box>
      <Box component="dl" sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, m: 0 }}>
        {figures.map(([name, count, tone]) => (
          <Box key={name}>
            <Box component="dt" sx={{ color: c.text2, fontSize: 13 }}>
              {name}
            </Box>
            <Box
              component="dd"
              sx={{
                m: 0,
                fontSize: 22,
                fontWeight: 600,
                fontVariantNumeric: 'tabular-nums',
                ...(tone === 'error' && { color: c.error }),
              }}
            >
              {formatCount(count)}
            </Box>
          </Box>
        ))}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mt: 2 }}>
        {may('resume') ? (
          <Button
            variant="contained"
            color="primary"
            disabled={busy}
            onClick={() => during(async () => must(await resume({ input })))}
          >
            {t('run.resume')}
          </Button>
        ) : null}
        {may('undo') ? (
          <Button disabled={busy} onClick={() => setAsking(true)}>
            {t('run.undo')}
          </Button>
        ) : null}
        {run.refused + run.duplicate > 0 ? (
          <Link href={`/imports/${run.id}/errors.xlsx`} download>
            {kit('import.workbook')}
          </Link>
        ) : null}
      </Box>
      <Dialog open={asking} onClose={() => setAsking(false)} aria-labelledby="undo-title">
        <DialogTitle id="undo-title">{t('run.undo')}</DialogTitle>
        <DialogContent>{t('run.undoConfirm')}</DialogContent>
        <DialogActions>
          <Button onClick={() => setAsking(false)}>{kit('act.cancel')}</Button>
          <Button
            variant="contained"
            color="error"
            disabled={busy}
            onClick={() => during(async () => must(await undo({ input })))}
          >
            {t('run.undo')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
