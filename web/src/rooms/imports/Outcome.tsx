import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Link from '@mui/material/Link';
import type { ImportOutcome } from '@xingcheng/shared/codes/import-outcome';
import { useState } from 'react';

import { useAct } from '../../app/useAct.ts';
import { must, useCommand } from '../../app/useCommand.ts';
import type { ImportDetailFactsFragment } from '../../graphql/generated/graphql.ts';
import { formatCount, useT } from '../../i18n/index.ts';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import { ResumeImportMutation, UndoImportMutation } from './imports.operations.ts';
import { OutcomeFigures, type OutcomeFigure } from './OutcomeFigures.tsx';

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
  const written = run.inserted + run.updated + run.moved;
  const left = run.total - run.refused - written - run.duplicate;
  const rows = (outcome: ImportOutcome) => `/imports/${run.id}/rows?outcome=${outcome}`;
  const figures: readonly OutcomeFigure[] = [
    { name: t('list.inserted'), count: run.inserted, to: rows('INSERTED') },
    { name: t('list.updated'), count: run.updated, to: rows('UPDATED') },
    ...(run.moved > 0 ? [{ name: t('list.moved'), count: run.moved, to: rows('MOVED') }] : []),
    { name: t('list.duplicate'), count: run.duplicate, to: rows('DUPLICATE') },
    { name: t('list.refused'), count: run.refused, to: rows('REFUSED'), bad: run.refused > 0 },
    ...(run.status === 'STOPPED' ? [{ name: t('list.waiting'), count: left, to: rows('WAITING') }] : []),
    ...(run.closed > 0
      ? [{ name: t('list.closed'), count: run.closed, to: `/imports/${run.id}/leavers?closed=yes` }]
      : []),
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
          t('run.stopped', { done: formatCount(written), left: formatCount(left) })
        ) : (
          t('run.result')
        )}
      </Box>
      <OutcomeFigures figures={figures} />
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
