import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';

import { must, useCommand } from '../../../app/useCommand.ts';
import type { InstrumentTextsQuery as Data } from '../../../graphql/generated/graphql.ts';
import { formatTime, useT } from '../../../i18n/index.ts';
import { useToast } from '../../../kit/overlay/Toasts.tsx';
import { c } from '../../../kit/theme/tokens.ts';
import { RemoveInstrumentTextMutation } from './texts.operations.ts';
import { UploadText } from './UploadText.tsx';

type Held = Data['instrumentTexts'][number];
type Props = { instrument: string; title: string; held: Held | undefined };

/** The wording this organisation holds under its own permission: uploaded, told who answers for it, removed. */
export function OwnText({ instrument, title, held }: Props) {
  const t = useT('screening');
  const toast = useToast();
  const remove = useCommand(RemoveInstrumentTextMutation);
  const [uploading, setUploading] = useState(false);
  return (
    <Box sx={{ display: 'grid', gap: 0.5, justifyItems: 'start', fontSize: 12 }}>
      {held ? (
        <Box sx={{ color: c.text2 }}>
          {t('ownText.held', { count: held.itemCount })} · {held.licenceDocument} ·{' '}
          {[held.uploadedBy, formatTime(held.uploadedAt)].filter(Boolean).join(' · ')}
        </Box>
      ) : null}
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button size="small" onClick={() => setUploading(true)}>
          {t(held ? 'ownText.replace' : 'ownText.upload')}
        </Button>
        {held ? (
          <Button
            size="small"
            onClick={async () => {
              must(await remove({ input: { instrument } }));
              toast({ text: t('ownText.removed') });
            }}
          >
            {t('ownText.remove')}
          </Button>
        ) : null}
      </Box>
      {uploading ? <UploadText instrument={instrument} title={title} onClose={() => setUploading(false)} /> : null}
    </Box>
  );
}
