import Hide from '@mui/icons-material/VisibilityOffOutlined';
import Show from '@mui/icons-material/VisibilityOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useState } from 'react';

import { useT } from '../i18n/index.ts';
import { ConfirmReason } from './overlay/ConfirmReason.tsx';

export type SensitiveTextProps = {
  masked: string;
  /** What it is, for the button's name: "身份证号". */
  what: string;
  /** Asks the server, which records the reason. Leave it out for readers who may never see the value. */
  onReveal?: (reason: string) => Promise<string>;
  reasons?: { value: string; label: string }[];
};

export function SensitiveText({ masked, what, onReveal, reasons }: SensitiveTextProps) {
  const t = useT('kit');
  const [shown, setShown] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.25 }}>
      <span>{shown ?? masked}</span>
      {onReveal ? (
        <IconButton
          size="small"
          aria-label={shown === null ? t('sensitive.showWhat', { what }) : t('sensitive.hide')}
          onClick={() => (shown === null ? setAsking(true) : setShown(null))}
          sx={{ p: '4px' }}
        >
          {shown === null ? <Show sx={{ fontSize: 16 }} /> : <Hide sx={{ fontSize: 16 }} />}
        </IconButton>
      ) : null}
      {onReveal ? (
        <ConfirmReason
          open={asking}
          title={t('sensitive.title')}
          body={t('sensitive.body')}
          confirmLabel={t('sensitive.confirm')}
          {...(reasons ? { reasons } : {})}
          onClose={() => setAsking(false)}
          onConfirm={async (reason) => setShown(await onReveal(reason))}
        />
      ) : null}
    </Box>
  );
}
