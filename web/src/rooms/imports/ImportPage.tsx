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
import { codeLabel, useT } from '../../i18n/index.ts';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import { ApplyStep } from '../../kit/import-wizard/ApplyStep.tsx';
import { ImportWizard } from '../../kit/import-wizard/ImportWizard.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { ErrorState, NoPermission } from '../../kit/states/States.tsx';
import { Checked } from './Checked.tsx';
import { Columns } from './Columns.tsx';
import { DiscardImportMutation, ImportRunQuery, UndoImportMutation } from './imports.operations.ts';

const POLL_MS = 1_000;

/** One file on its way: the step follows from where the server says it stands. */
export function ImportPage() {
  const { id = '' } = useParams();
  const { data, error, refetch, startPolling, stopPolling } = useQuery(ImportRunQuery, { variables: { id } });
  const running = data?.importRun?.status === 'APPLYING';
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
  const undo = useCommand(UndoImportMutation);
  const discard = useCommand(DiscardImportMutation);
  const [mapping, setMapping] = useState(false);
  const may = (name: string) => run.openMoves.some(({ move, blockedBy }) => move === name && !blockedBy);
  const step =
    run.status === 'CHECKED' && !mapping ? 'check' : may('map') || run.status === 'UPLOADED' ? 'columns' : 'apply';
  const input = { id: run.id, version: run.version };
  return (
    <>
      <PageHeader
        title={run.fileName}
        beside={<StatusChip label={codeLabel('importStatus', run.status)} />}
        subtitle={codeLabel('importPurpose', run.purpose)}
        tools={
          may('discard') ? (
            <Button
              onClick={() =>
                act(async () => {
                  must(await discard({ input }));
                  void navigate('/imports');
                })
              }
            >
              {t('run.discard')}
            </Button>
          ) : null
        }
        more={[{ label: t('list.title'), to: '/imports' }]}
      />
      {[...run.fileProblems, ...(run.failure ? [run.failure] : [])].map((problem) => (
        <Alert key={problem.code} severity="warning" sx={{ mb: 1.5 }}>
          {problem.message}
        </Alert>
      ))}
      <ImportWizard step={step}>
        {step === 'columns' ? (
          <Columns run={run} onChecked={() => setMapping(false)} />
        ) : step === 'check' ? (
          <Checked run={run} rows={rows} onBack={() => setMapping(true)} />
        ) : run.status === 'DISCARDED' || run.status === 'FAILED' ? (
          codeLabel('importStatus', run.status)
        ) : (
          <>
            <ApplyStep
              done={run.status === 'APPLYING' ? run.done : run.inserted + run.updated}
              total={run.ready}
              state={run.status === 'APPLYING' ? 'running' : run.status === 'UNDONE' ? 'undone' : 'done'}
              {...(may('undo') ? { onUndo: () => act(async () => must(await undo({ input }))) } : {})}
            />
            {run.status === 'APPLIED'
              ? t('run.counts', { inserted: run.inserted, updated: run.updated, duplicate: run.duplicate })
              : null}
          </>
        )}
      </ImportWizard>
    </>
  );
}
