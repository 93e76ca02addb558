import { useApolloClient } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useState } from 'react';

import { must, useCommand } from '../../../app/useCommand.ts';
import type { InstrumentTextsQuery as Data } from '../../../graphql/generated/graphql.ts';
import { formatTime, useT } from '../../../i18n/index.ts';
import { Labelled } from '../../../kit/form/Labelled.tsx';
import { FormDialog } from '../../../kit/overlay/FormDialog.tsx';
import { useToast } from '../../../kit/overlay/Toasts.tsx';
import { c } from '../../../kit/theme/tokens.ts';
import { RemoveInstrumentTextMutation } from './texts.operations.ts';

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

function UploadText({ instrument, title, onClose }: { instrument: string; title: string; onClose: () => void }) {
  const t = useT('screening');
  const client = useApolloClient();
  const [licence, setLicence] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const send = async () => {
    if (licence.trim().length < 4 || !file) return setProblem(t('ownText.needsBoth'));
    const query = new URLSearchParams({ instrument, licence });
    const answer = await fetch(`/instrument-texts?${query}`, { method: 'POST', body: file }).catch(() => null);
    if (!answer?.ok) {
      const said = (await answer?.json().catch(() => null)) as { message?: string } | null | undefined;
      return setProblem(said?.message ?? t('ownText.failed'));
    }
    await client.refetchQueries({ include: 'active' });
    onClose();
  };
  return (
    <FormDialog title={t('ownText.title', { title })} onClose={onClose}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Alert severity="warning">{t('ownText.warning')}</Alert>
        <Labelled id="licence-document" label={t('ownText.licence')}>
          {(aria) => (
            <OutlinedInput
              fullWidth
              value={licence}
              placeholder={t('ownText.licenceHint')}
              onChange={(event) => setLicence(event.target.value)}
              inputProps={{ ...aria, id: 'licence-document', maxLength: 200 }}
            />
          )}
        </Labelled>
        <Labelled id="text-file" label={t('ownText.file')}>
          {(aria) => (
            <input
              {...aria}
              id="text-file"
              type="file"
              accept=".csv,.txt,.tsv"
              onChange={(event) => setFile(event.target.files?.[0] ?? null)}
            />
          )}
        </Labelled>
        {problem ? <Alert severity="error">{problem}</Alert> : null}
        <Button variant="contained" onClick={() => void send()} sx={{ justifySelf: 'start' }}>
          {t('ownText.upload')}
        </Button>
      </Box>
    </FormDialog>
  );
}
