import { useQuery } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import Skeleton from '@mui/material/Skeleton';
import { useState } from 'react';
import { useNavigate } from 'react-router';

import { useMay } from '../../app/session.tsx';
import { isForbidden, requestIdOf } from '../../graphql/client.ts';
import { useT } from '../../i18n/index.ts';
import { Labelled } from '../../kit/form/Labelled.tsx';
import { ImportWizard } from '../../kit/import-wizard/ImportWizard.tsx';
import { UploadStep } from '../../kit/import-wizard/UploadStep.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { EmptyState, ErrorState, NoPermission } from '../../kit/states/States.tsx';
import { ImportPurposesQuery } from './imports.operations.ts';
import { sendFile } from './send-file.ts';

/** What the file is for, then the file. */
export function NewImportPage() {
  const t = useT('imports');
  const may = useMay();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(ImportPurposesQuery);
  const [chosen, setChosen] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  if (!may('import.upload') || isForbidden(error)) return <NoPermission />;
  if (error && !data) return <ErrorState requestId={requestIdOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={320} />;
  const purpose = chosen ?? data.importPurposes[0]?.purpose;
  if (!purpose) return <EmptyState body={t('new.nothing')} />;
  const upload = async (file: File) => {
    setBusy(true);
    setRefused(null);
    try {
      void navigate(`/imports/${await sendFile(purpose, file, t('new.failed'))}`);
    } catch (error) {
      // It stays until another file is chosen: who goes to mend the file comes back to read it again.
      setRefused(`${file.name}: ${error instanceof Error ? error.message : t('new.failed')}`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <PageHeader title={t('list.new')} subtitle={t('new.subtitle')} />
      <ImportWizard step="upload">
        <Labelled id="import-purpose" label={t('list.purpose')}>
          {(aria) => (
            <Select
              value={purpose}
              onChange={(event) => setChosen(event.target.value)}
              SelectDisplayProps={{ id: 'import-purpose', 'aria-labelledby': aria['aria-labelledby'] }}
              sx={{ minWidth: 240 }}
            >
              {data.importPurposes.map((one) => (
                <MenuItem key={one.purpose} value={one.purpose}>
                  {one.label}
                </MenuItem>
              ))}
            </Select>
          )}
        </Labelled>
        {refused ? (
          <Alert severity="error" sx={{ mb: 1.5 }}>
            {refused}
          </Alert>
        ) : null}
        <UploadStep busy={busy} onFile={(file) => void upload(file)} />
      </ImportWizard>
    </>
  );
}
