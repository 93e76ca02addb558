import { useQuery } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useEffect, useState } from 'react';
import { useNavigate, useParams } from 'react-router';

import { NotFound } from '../../app/NotFound.tsx';
import { useAct } from '../../app/useAct.ts';
import { must, useCommand } from '../../app/useCommand.ts';
import { isForbidden, requestIdOf } from '../../graphql/client.ts';
import type { ImportDetailFactsFragment, ImportRunQuery as Data } from '../../graphql/generated/graphql.ts';
import { codeLabel, formatTime, useT } from '../../i18n/index.ts';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import { ImportWizard, type ImportStep } from '../../kit/import-wizard/ImportWizard.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { Section } from '../../kit/Section.tsx';
import { ErrorState, NoPermission } from '../../kit/states/States.tsx';
import { Checked } from './Checked.tsx';
import { Columns } from './Columns.tsx';
import { DiscardImportMutation, ImportRunQuery } from './imports.operations.ts';
import { Outcome } from './Outcome.tsx';
import { toneOfStatus } from './status-tone.ts';
import { Working } from './Working.tsx';

const POLL_MS = 1_000;
const AT_WORK: readonly string[] = ['CHECKING', 'APPLYING', 'UNDOING'];

/** Where in the wizard a file stands. */
function stepOf(status: string, mapping: boolean): ImportStep {
  if (status === 'CHECKING') return 'check';
  if (status === 'CHECKED') return mapping ? 'columns' : 'check';
  return status === 'UPLOADED' || status === 'FAILED' ? 'columns' : 'apply';
}

/** One file on its way: the step follows from where the server says it stands. */
export function ImportPage() {
  const { id = '' } = useParams();
  const { data, error, refetch, startPolling, stopPolling } = useQuery(ImportRunQuery, { variables: { id } });
  const running = AT_WORK.includes(data?.importRun?.status ?? '');
  useEffect(() => {
    if (!running) return undefined;
    startPolling(POLL_MS);
    return stopPolling;
  }, [running, startPolling, stopPolling]);
  if (isForbidden(error)) return <NoPermission />;
  if (error && !data) return <ErrorState requestId={requestIdOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={320} />;
  if (!data.importRun) return <NotFound />;
  return <ImportOf key={id} run={data.importRun} rows={data.importRows} />;
}

function ImportOf({ run, rows }: { run: ImportDetailFactsFragment; rows: Data['importRows'] }) {
  const t = useT('imports');
  const act = useAct();
  const navigate = useNavigate();
  const discard = useCommand(DiscardImportMutation);
  const [mapping, setMapping] = useState(false);
  const may = (name: string) => run.openMoves.some(({ move, blockedBy }) => move === name && !blockedBy);
  const step = stepOf(run.status, mapping);
  const sentBy = t('run.sentBy', {
    sender: run.senderName ?? '',
    organisation: run.organisationName ?? '',
    at: formatTime(run.createdAt),
  });
  return (
    <>
      <PageHeader
        title={run.fileName}
        beside={<StatusChip tone={toneOfStatus(run.status)} label={codeLabel('importStatus', run.status)} />}
        subtitle={`${codeLabel('importPurpose', run.purpose)} · ${sentBy}`}
        tools={
          may('discard') ? (
            <Button
              onClick={() =>
                act(async () => {
                  must(await discard({ input: { id: run.id, version: run.version } }));
                  void navigate('/imports');
                })
              }
            >
              {t('run.discard')}
            </Button>
          ) : null
        }
        more={[{ label: t('run.all'), to: '/imports' }]}
      />
      {(step === 'apply' ? [] : run.fileProblems).map((problem) => (
        <Alert key={problem.code} severity="info" sx={{ mb: 1.5 }}>
          {problem.message}
        </Alert>
      ))}
      {run.failure ? (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          {run.failure.message}
        </Alert>
      ) : null}
      {run.status === 'DISCARDED' ? (
        <Section>{t('run.discarded')}</Section>
      ) : (
        <ImportWizard step={step} done={run.status === 'APPLIED'}>
          {AT_WORK.includes(run.status) ? (
            <Working run={run} />
          ) : step === 'columns' ? (
            <Columns run={run} onChecked={() => setMapping(false)} />
          ) : step === 'check' ? (
            <Checked run={run} rows={rows} onBack={() => setMapping(true)} />
          ) : (
            <Outcome run={run} may={may} />
          )}
        </ImportWizard>
      )}
    </>
  );
}
