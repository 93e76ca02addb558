import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useRef, useState, type ChangeEvent } from 'react';

import { useT } from '../../i18n/index.ts';
import { c } from '../theme/tokens.ts';

export type UploadStepProps = { templateHref?: string; accept?: string; busy?: boolean; onFile: (file: File) => void };

export function UploadStep({ templateHref, accept = '.xlsx,.csv', busy = false, onFile }: UploadStepProps) {
  const t = useT('kit');
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
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
      <Button variant="contained" color="primary" disabled={busy} onClick={() => input.current?.click()}>
        {t('import.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        onChange={(event: ChangeEvent<HTMLInputElement>) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
          // The same file, mended, may be chosen again.
          event.target.value = '';
        }}
      />
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
