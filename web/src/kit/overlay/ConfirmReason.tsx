import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import OutlinedInput from '@mui/material/OutlinedInput';
import Select from '@mui/material/Select';
import Typography from '@mui/material/Typography';
import { useId, useState, type FormEvent, type ReactNode } from 'react';

import { useT } from '../../i18n/index.ts';
import { Labelled } from '../form/Labelled.tsx';

export type ConfirmReasonProps = {
  open: boolean;
  title: string;
  body?: ReactNode;
  confirmLabel: string;
  /** A closed list of reasons; without it the reason is free text. */
  reasons?: { value: string; label: string }[];
  danger?: boolean;
  /** May refuse by throwing an `Error` whose message is shown in the dialog. `note` is the text beside a listed reason. */
  onConfirm: (reason: string, note: string) => Promise<void> | void;
  onClose: () => void;
};

export function ConfirmReason(props: ConfirmReasonProps) {
  return (
    <Dialog open={props.open} onClose={props.onClose} fullWidth maxWidth="xs" aria-labelledby="confirm-reason-title">
      <ReasonForm {...props} />
    </Dialog>
  );
}

function ReasonForm({ title, body, confirmLabel, reasons, danger = false, onConfirm, onClose }: ConfirmReasonProps) {
  const t = useT('kit');
  const id = useId();
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (!reason.trim()) return setProblem(reasons ? t('reason.choose') : t('reason.why'));
    setBusy(true);
    setRefused(null);
    try {
      await onConfirm(reason.trim(), note.trim());
      onClose();
    } catch (error) {
      setRefused(error instanceof Error ? error.message : t('form.failed'));
    } finally {
      setBusy(false);
    }
  };

  return (
    <form onSubmit={(event) => void confirm(event)} noValidate>
      <DialogTitle id="confirm-reason-title">{title}</DialogTitle>
      <DialogContent>
        {body ? <Typography sx={{ color: 'text.secondary', mb: 2 }}>{body}</Typography> : null}
        {refused ? (
          <Alert severity="error" role="alert" sx={{ mb: 2 }}>
            {refused}
          </Alert>
        ) : null}
        <Labelled id={id} label={t('reason.label')} required {...(problem ? { error: problem } : {})}>
          {(aria) =>
            reasons ? (
              <Select
                fullWidth
                value={reason}
                onChange={(event) => setReason(event.target.value)}
                error={problem !== null}
                SelectDisplayProps={{
                  id,
                  'aria-describedby': aria['aria-describedby'],
                  'aria-labelledby': aria['aria-labelledby'],
                }}
              >
                {reasons.map((each) => (
                  <MenuItem key={each.value} value={each.value}>
                    {each.label}
                  </MenuItem>
                ))}
              </Select>
            ) : (
              <OutlinedInput
                fullWidth
                multiline
                minRows={2}
                autoFocus
                error={problem !== null}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
                inputProps={{ ...aria, id, maxLength: 500 }}
              />
            )
          }
        </Labelled>
        {reasons ? (
          <Labelled id={`${id}-note`} label={t('reason.more')}>
            {(aria) => (
              <OutlinedInput
                fullWidth
                multiline
                minRows={2}
                value={note}
                onChange={(event) => setNote(event.target.value)}
                inputProps={{ ...aria, id: `${id}-note`, maxLength: 500 }}
              />
            )}
          </Labelled>
        ) : null}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('act.cancel')}</Button>
        <Button type="submit" variant="contained" color={danger ? 'error' : 'primary'} disabled={busy}>
          {confirmLabel}
        </Button>
      </DialogActions>
    </form>
  );
}
