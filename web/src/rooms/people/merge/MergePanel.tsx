import { isRefusalCode, refusalText } from '@xingcheng/shared/refusals/index';
import { useQuery } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useState } from 'react';

import { NotFound } from '../../../app/NotFound.tsx';
import { useMay } from '../../../app/session.tsx';
import { must, useCommand } from '../../../app/useCommand.ts';
import { isForbidden, requestIdOf } from '../../../graphql/client.ts';
import type { UnmergePreviewQuery as Answer } from '../../../graphql/generated/graphql.ts';
import { codeLabel, currentLanguage, formatDate, useT } from '../../../i18n/index.ts';
import { Facts, MiniTable } from '../../../kit/Block.tsx';
import { ConfirmReason } from '../../../kit/overlay/ConfirmReason.tsx';
import { useToast } from '../../../kit/overlay/Toasts.tsx';
import { PersonName } from '../../../kit/PersonName.tsx';
import { ErrorState, NoPermission } from '../../../kit/states/States.tsx';
import { UndoMergeMutation, UnmergePreviewQuery } from './merge.operations.ts';

/** A merge beside the list: what it was, and what taking it back would do. */
export function MergePanel({ id }: { id: string }) {
  const t = useT('people');
  const { data, error, refetch } = useQuery(UnmergePreviewQuery, { variables: { id }, fetchPolicy: 'network-only' });
  if (isForbidden(error)) return <NoPermission />;
  if (error && !data) return <ErrorState requestId={requestIdOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={360} />;
  if (!data.unmergePreview) return <NotFound />;
  const { merge } = data.unmergePreview;
  const facts: [string, React.ReactNode][] = [
    [t('merge.stays'), <PersonName key="s" name={merge.survivorName} to={`/cases/${merge.survivorId}`} strong />],
    [t('merge.goes'), `${merge.mergedName} · ${formatDate(merge.mergedBirthDate)}`],
    [t('person.nationalId'), merge.mergedNationalIdMasked ?? '–'],
    [t('merge.on'), `${formatDate(merge.mergedOn)} · ${merge.mergedByName ?? t('duplicates.system')}`],
    [t('merge.reason'), merge.reason],
  ];
  if (merge.undoneOn)
    facts.push([
      t('merge.undoneOn'),
      `${formatDate(merge.undoneOn)} · ${merge.undoneByName ?? t('duplicates.system')}`,
    ]);
  if (merge.undoReason) facts.push([t('merge.undoReason'), merge.undoReason]);
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Typography variant="h2">{codeLabel('mergeState', merge.state)}</Typography>
      <Facts facts={facts} />
      {merge.state === 'MERGED' ? <Undo preview={data.unmergePreview} /> : null}
    </Box>
  );
}

function Undo({ preview }: { preview: NonNullable<Answer['unmergePreview']> }) {
  const t = useT('people');
  const may = useMay();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const undo = useCommand(UndoMergeMutation);
  const { merge, kinds, fieldsBack, fieldsChangedSince, blockedBy } = preview;
  const columns = (names: readonly string[]) => names.map((name) => codeLabel('personColumn', name)).join(' · ');
  return (
    <>
      <Typography variant="h3" component="h3">
        {t('merge.undoWould')}
      </Typography>
      <MiniTable
        caption={t('merge.undoWould')}
        heads={[t('merge.kind'), t('merge.returning'), t('merge.changedSince'), t('merge.addedSince')]}
      >
        {kinds.map((kind) => (
          <tr key={kind.kind}>
            <td>{codeLabel('linkKind', kind.kind)}</td>
            <td>{kind.returning}</td>
            <td>{kind.changedSince}</td>
            <td>{kind.addedSince}</td>
          </tr>
        ))}
      </MiniTable>
      {fieldsBack.length > 0 ? <Box>{t('merge.fieldsBack', { fields: columns(fieldsBack) })}</Box> : null}
      {fieldsChangedSince.length > 0 ? (
        <Alert severity="warning">{t('merge.fieldsStay', { fields: columns(fieldsChangedSince) })}</Alert>
      ) : null}
      {blockedBy ? (
        <Alert severity="error">
          {isRefusalCode(blockedBy) ? refusalText(blockedBy, currentLanguage()) : blockedBy}
        </Alert>
      ) : may('merge.undo') ? (
        <Box>
          <Button color="error" onClick={() => setAsking(true)}>
            {t('merge.undo')}
          </Button>
        </Box>
      ) : null}
      <ConfirmReason
        open={asking}
        title={t('merge.undo')}
        body={t('merge.undoBody')}
        confirmLabel={t('merge.undo')}
        danger
        onConfirm={async (reason) => {
          must(await undo({ input: { id: merge.id, version: merge.version, reason } }));
          toast({ text: t('merge.undone', { name: merge.mergedName }) });
        }}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
