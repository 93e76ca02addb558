import { useApolloClient } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useState } from 'react';

import { currentLanguage, useT } from '../../../i18n/index.ts';
import { FileField } from '../../../kit/form/FileField.tsx';
import { Labelled } from '../../../kit/form/Labelled.tsx';
import { FormDialog } from '../../../kit/overlay/FormDialog.tsx';

/** As the server asks it of the document's name. */
const SHORTEST_LICENCE = 4;

type Props = { instrument: string; title: string; onClose: () => void };

/** The wording of an instrument, with the document that permits it. Nothing chosen or typed is lost by a refusal. */
export function UploadText({ instrument, title, onClose }: Props) {
  const t = useT('screening');
  const client = useApolloClient();
  const [licence, setLicence] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const unnamed = licence.trim().length < SHORTEST_LICENCE;
  const send = async () => {
    setTried(true);
    setRefused(null);
    if (unnamed || !file) return;
    setBusy(true);
    const answer = await fetch(`/instrument-texts?${new URLSearchParams({ instrument, licence })}`, {
      method: 'POST',
      body: file,
      headers: { 'accept-language': currentLanguage() },
    }).catch(() => null);
    setBusy(false);
    if (!answer?.ok) {
      const said = (await answer?.json().catch(() => null)) as { message?: string } | null | undefined;
      return setRefused(said?.message ?? t('ownText.failed'));
    }
    await client.refetchQueries({ include: 'active' });
    onClose();
  };
  return (
    <FormDialog title={t('ownText.title', { title })} onClose={onClose}>
      <Alert severity="warning" sx={{ mb: 2 }}>
        {t('ownText.warning')}
      </Alert>
      <Labelled
        id="licence-document"
        label={t('ownText.licence')}
        required
        error={tried && unnamed ? t('ownText.needsLicence') : undefined}
      >
        {(aria) => (
          <OutlinedInput
            fullWidth
            value={licence}
            error={tried && unnamed}
            placeholder={t('ownText.licenceHint')}
            onChange={(event) => setLicence(event.target.value)}
            inputProps={{ ...aria, id: 'licence-document', maxLength: 200 }}
          />
        )}
      </Labelled>
      <FileField
        id="text-file"
        label={t('ownText.file')}
        hint={t('ownText.fileHint')}
        accept=".csv,.txt,.tsv"
        file={file}
        error={tried && !file ? t('ownText.needsFile') : undefined}
        onFile={setFile}
      />
      {refused ? (
        <Alert severity="error" sx={{ mb: 2 }}>
          {refused}
        </Alert>
      ) : null}
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button variant="contained" color="primary" disabled={busy} onClick={() => void send()}>
          {t('ownText.upload')}
        </Button>
        <Button onClick={onClose}>{t('ownText.cancel')}</Button>
      </Box>
    </FormDialog>
  );
}
