import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useState } from 'react';

import { exportHref } from '../../app/export-href.ts';
import { movesOf } from '../../app/moves.ts';
import { useToday } from '../../app/session.tsx';
import { must, useCommand } from '../../app/useCommand.ts';
import { requestIdOf } from '../../graphql/client.ts';
import type { LicenceFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, formatDate, useT, type Key } from '../../i18n/index.ts';
import { Block, MiniTable, Nothing } from '../../kit/Block.tsx';
import { DueChip } from '../../kit/chips/DueChip.tsx';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { StateControl } from '../../kit/StateControl.tsx';
import { ErrorState } from '../../kit/states/States.tsx';
import { LicenceDialog } from './LicenceDialog.tsx';
import { LicencesQuery, MoveLicenceMutation } from './licence.operations.ts';

const SOON_DAYS = 60;
const SHOWN = 50;

/** The licences of an organisation, the newest term first, each with its state and the days left. */
export function Licences({ organisationId, mayRecord }: { organisationId: string; mayRecord: boolean }) {
  const t = useT('organisations');
  const [dialog, setDialog] = useState<{ renewing?: LicenceFactsFragment } | null>(null);
  const filter = { organisationId };
  const { data, error, refetch } = useQuery(LicencesQuery, { variables: { filter, first: SHOWN } });
  if (error && !data) return <ErrorState requestId={requestIdOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={120} />;
  const rows = data.licences.nodes;
  return (
    <Block
      title={t('licence.title')}
      tools={
        <>
          {rows.length > 0 ? (
            <Button size="small" component="a" href={exportHref('licences', filter)} download>
              {t('licence.export')}
            </Button>
          ) : null}
          {mayRecord ? (
            <Button size="small" variant="outlined" onClick={() => setDialog({})}>
              {t('licence.record')}
            </Button>
          ) : null}
        </>
      }
    >
      {rows.length === 0 ? (
        <Nothing>{t('licence.none')}</Nothing>
      ) : (
        <MiniTable
          caption={t('licence.title')}
          heads={[
            t('licence.kind'),
            t('licence.number'),
            t('licence.issuedBy'),
            t('licence.validUntil'),
            t('licence.state'),
            ...(mayRecord ? [t('licence.act')] : []),
          ]}
        >
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <strong>{codeLabel('licenceKind', row.kind)}</strong>
              </td>
              <td>{row.number}</td>
              <td>{row.issuedBy}</td>
              <td style={{ whiteSpace: 'nowrap' }}>
                {row.validUntil ? formatDate(row.validUntil) : t('licence.noEnd')}
              </td>
              <td>
                <State row={row} />
              </td>
              {mayRecord ? (
                <td>
                  <Moves row={row} onRenew={() => setDialog({ renewing: row })} />
                </td>
              ) : null}
            </tr>
          ))}
        </MiniTable>
      )}
      {dialog ? (
        <LicenceDialog organisationId={organisationId} renewing={dialog.renewing} onClose={() => setDialog(null)} />
      ) : null}
    </Block>
  );
}

function State({ row }: { row: LicenceFactsFragment }) {
  const today = useToday();
  const bad = row.state === 'SUSPENDED' || row.state === 'REVOKED' || (row.state === 'LAPSED' && !row.renewed);
  const tone = bad ? 'error' : row.state === 'IN_FORCE' ? 'success' : 'neutral';
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 0.5 }}>
      <StatusChip
        tone={tone}
        label={codeLabel('licenceState', row.state)}
        {...(row.statusReason ? { title: `${formatDate(row.statusSince)} · ${row.statusReason}` } : {})}
      />
      {row.state === 'IN_FORCE' && row.validUntil ? (
        <DueChip dueOn={row.validUntil} today={today} soonDays={SOON_DAYS} />
      ) : null}
    </Box>
  );
}

function Moves({ row, onRenew }: { row: LicenceFactsFragment; onRenew: () => void }) {
  const t = useT('organisations');
  const toast = useToast();
  const move = useCommand(MoveLicenceMutation);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
      <StateControl
        size="small"
        moves={movesOf(row.openMoves, (name) => t(`licence.${name}` as Key<'organisations'>)).map((one) => ({
          ...one,
          tone: 'plain' as const,
        }))}
        onMove={async (name, reason) => {
          if (name === 'renew') return onRenew();
          must(await move({ input: { id: row.id, version: row.version, move: name, reason: reason ?? '' } }));
          toast({ text: t('licence.moved') });
        }}
      />
    </Box>
  );
}
