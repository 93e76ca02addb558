import CopyIcon from '@mui/icons-material/ContentCopyOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';

import { useT } from '../../i18n/index.ts';
import { c } from '../../kit/theme/tokens.ts';

/** A secret that the server shows once: to be copied now. */
export function ShownOnce({ label, value, onClose }: { label: string; value: string; onClose: () => void }) {
  const t = useT('access');
  const [copied, setCopied] = useState(false);
  return (
    <>
      <Alert severity="warning" sx={{ mb: 2 }}>
        {label}
      </Alert>
      <Box
        component="code"
        tabIndex={0}
        sx={{
          display: 'block',
          p: 1.5,
          mb: 2,
          overflowWrap: 'anywhere',
          backgroundColor: c.page,
          border: `1px solid ${c.line}`,
          borderRadius: '8px',
        }}
      >
        {value}
      </Box>
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button
          variant="contained"
          color="primary"
          startIcon={<CopyIcon />}
          onClick={() => void navigator.clipboard?.writeText(value).then(() => setCopied(true))}
        >
          <span aria-live="polite">{t(copied ? 'once.copied' : 'once.copy')}</span>
        </Button>
        <Button onClick={onClose}>{t('once.done')}</Button>
      </Box>
    </>
  );
}
