import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRef } from 'react';

import { useT } from '../../i18n/index.ts';
import { c } from '../theme/tokens.ts';
import { Labelled } from './Labelled.tsx';

type Props = {
  id: string;
  label: string;
  hint?: string;
  accept: string;
  file: File | null;
  error?: string | undefined;
  onFile: (file: File) => void;
};

/** One file of a form. A button of ours, because the browser's own speaks the browser's language. */
export function FileField({ id, label, hint, accept, file, error, onFile }: Props) {
  const t = useT('kit');
  const input = useRef<HTMLInputElement>(null);
  return (
    <Labelled id={id} label={label} hint={hint} error={error} required group>
      {({ 'aria-describedby': describedBy }) => (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <Button
            id={id}
            aria-labelledby={`${id}-label ${id}`}
            aria-describedby={describedBy}
            onClick={() => input.current?.click()}
          >
            {t('import.choose')}
          </Button>
          <Box component="span" role="status" sx={{ color: file ? c.text : c.text2, overflowWrap: 'anywhere' }}>
            {file?.name ?? t('form.noFile')}
          </Box>
          <input
            ref={input}
            type="file"
            hidden
            accept={accept}
            onChange={(event) => {
              const chosen = event.target.files?.[0];
              if (chosen) onFile(chosen);
              // The same file, mended, may be chosen again.
              event.target.value = '';
            }}
          />
        </Box>
      )}
    </Labelled>
  );
}
