import CloseIcon from '@mui/icons-material/CloseOutlined';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import IconButton from '@mui/material/IconButton';
import { useId, type ReactNode } from 'react';

import { useT } from '../../i18n/index.ts';

type Props = { title: ReactNode; onClose: () => void; children: ReactNode; wide?: boolean };

/** A form that needs no page of its own. Mounted only while open, so each opening begins afresh. */
export function FormDialog({ title, onClose, children, wide = false }: Props) {
  const t = useT('kit');
  const id = useId();
  return (
    <Dialog
      open
      onClose={(_, why) => why !== 'backdropClick' && onClose()}
      fullWidth
      maxWidth={wide ? 'md' : 'sm'}
      aria-labelledby={id}
    >
      <DialogTitle id={id} sx={{ pr: 6 }}>
        {title}
      </DialogTitle>
      <IconButton aria-label={t('act.close')} onClick={onClose} sx={{ position: 'absolute', right: 12, top: 12 }}>
        <CloseIcon fontSize="small" />
      </IconButton>
      <DialogContent>{children}</DialogContent>
    </Dialog>
  );
}
