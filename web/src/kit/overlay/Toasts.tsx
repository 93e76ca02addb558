import CloseIcon from '@mui/icons-material/CloseOutlined';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Snackbar from '@mui/material/Snackbar';
import SnackbarContent from '@mui/material/SnackbarContent';
import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';

import { useT } from '../../i18n/index.ts';
import { c } from '../theme/tokens.ts';

export type Toast = { text: string; undo?: () => Promise<void> | void; tone?: 'plain' | 'error' };

const ToastContext = createContext<(toast: Toast) => void>(() => {});

/** `const toast = useToast(); toast({ text: '已接收', undo: () => revert() })` */
export const useToast = () => useContext(ToastContext);

export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useT('kit');
  const [current, setCurrent] = useState<(Toast & { at: number }) | null>(null);
  const [open, setOpen] = useState(false);

  const show = useCallback((toast: Toast) => {
    setCurrent((before) => ({ ...toast, at: (before?.at ?? 0) + 1 }));
    setOpen(true);
  }, []);

  const undo = async () => {
    setOpen(false);
    await current?.undo?.();
  };

  return (
    <ToastContext value={show}>
      {children}
      <Snackbar
        key={current?.at}
        open={open}
        autoHideDuration={8000}
        onClose={(_, why) => why !== 'clickaway' && setOpen(false)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
      >
        <SnackbarContent
          role={current?.tone === 'error' ? 'alert' : 'status'}
          message={current?.text}
          sx={{ backgroundColor: c.text, color: c.surface, borderRadius: '8px', minWidth: 280, py: 0.25 }}
          action={
            <>
              {current?.undo ? (
                <Button
                  size="small"
                  variant="text"
                  sx={{ color: 'inherit', textDecoration: 'underline', fontWeight: 600 }}
                  onClick={() => void undo()}
                >
                  {t('act.undo')}
                </Button>
              ) : null}
              <IconButton
                size="small"
                aria-label={t('toast.close')}
                onClick={() => setOpen(false)}
                sx={{ color: 'inherit' }}
              >
                <CloseIcon fontSize="small" />
              </IconButton>
            </>
          }
        />
      </Snackbar>
    </ToastContext>
  );
}
