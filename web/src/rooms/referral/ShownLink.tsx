import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';

import { useT } from '../../i18n/index.ts';

/** A link to hand on: selected at a click, copied by a button where the browser allows it. */
export function ShownLink({ address }: { address: string }) {
  const t = useT('referral');
  const [copied, setCopied] = useState(false);
  const whole = new URL(address, window.location.origin).href;
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'start' }}>
      <TextField
        fullWidth
        size="small"
        label={t('link.label')}
        value={whole}
        slotProps={{ htmlInput: { readOnly: true } }}
        onFocus={(event) => event.target.select()}
      />
      <Button
        sx={{ flexShrink: 0, height: 40 }}
        onClick={() => void navigator.clipboard?.writeText(whole).then(() => setCopied(true))}
      >
        {t(copied ? 'link.copied' : 'link.copy')}
      </Button>
    </Box>
  );
}
