import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useState, type ChangeEvent } from 'react';

import { useT } from '../../i18n/index.ts';
import { c } from '../theme/tokens.ts';

export type UploadStepProps = { templateHref?: string; accept?: string; busy?: boolean; onFile: (file: File) => void };

export function UploadStep({ templateHref, accept = '.xlsx,.csv', busy = false, onFile }: UploadStepProps) {
  const t = useT('kit');
  const [over, setOver] = useState(false);
  return (
    <Box
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file) onFile(file);
      }}
      sx={{
        display: 'grid',
        justifyItems: 'center',
        gap: 1,
        py: 6,
        borderRadius: '8px',
        border: `1px dashed ${over ? c.primary : c.field}`,
        backgroundColor: over ? c.primarySoft : 'transparent',
      }}
    >
      <UploadIcon aria-hidden sx={{ color: c.text2, fontSize: 28 }} />
      <Button variant="contained" color="primary" component="label" disabled={busy}>
        {t('import.choose')}
        <Box
          component="input"
          type="file"
          accept={accept}
          aria-label={t('import.choose')}
          sx={{ position: 'absolute', width: 1, height: 1, opacity: 0, inset: 0 }}
          onChange={(event: ChangeEvent<HTMLInputElement>) => {
            const file = event.target.files?.[0];
            if (file) onFile(file);
          }}
        />
      </Button>
      <Box role="status" sx={{ color: c.text2, fontSize: 13 }}>
        {busy ? t('import.sending') : `${t('import.drop')} · ${t('import.limits')}`}
      </Box>
      {templateHref ? (
        <Link href={templateHref} download>
          {t('import.template')}
        </Link>
      ) : null}
    </Box>
  );
}
