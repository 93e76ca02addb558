import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';

import { useMay } from '../../app/session.tsx';
import { must, useCommand } from '../../app/useCommand.ts';
import { PAGE_SIZE, useList } from '../../app/useList.ts';
import type { ServiceTokensQuery as Answer } from '../../graphql/generated/graphql.ts';
import { codeLabel, formatTime, useT } from '../../i18n/index.ts';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import type { Column } from '../../kit/list-page/columns.ts';
import type { FilterDef } from '../../kit/list-page/filter-def.ts';
import { ListPage } from '../../kit/list-page/ListPage.tsx';
import { useListState } from '../../kit/list-page/useListState.ts';
import { ConfirmReason } from '../../kit/overlay/ConfirmReason.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { RevokeServiceTokenMutation, ServiceTokensQuery } from './tokens.operations.ts';
import { IssueTokenDialog } from './IssueTokenDialog.tsx';

type Token = Answer['serviceTokens']['nodes'][number];

const noFilters: readonly FilterDef[] = [];
const tones = { ACTIVE: 'success', EXPIRED: 'neutral', REVOKED: 'error' } as const;
const toneOf = (state: string) => tones[state as keyof typeof tones] ?? 'neutral';

/** Programs that may come in, and what each may do. */
export function TokenListPage() {
  const t = useT('access');
  const may = useMay();
  const [issuing, setIssuing] = useState(false);
  const state = useListState(noFilters);
  const list = useList(ServiceTokensQuery, { first: PAGE_SIZE, after: state.after }, (data) => data.serviceTokens);
  const columns = useMemo(
    (): Column<Token>[] => [
      { key: 'name', header: t('token.name'), render: (row) => <strong>{row.name}</strong> },
      { key: 'hint', header: t('token.hint'), render: (row) => <code>{row.hint}…</code> },
      {
        key: 'acts',
        header: t('token.acts'),
        render: (row) => `${codeLabel('role', row.role)} · ${row.organisationName}`,
      },
      {
        key: 'scopes',
        header: t('token.scopes'),
        render: (row) => row.scopes.map((one) => codeLabel('action', one)).join(t('token.and')),
      },
      { key: 'networks', header: t('token.networks'), render: (row) => row.networks.join('、') || t('token.anywhere') },
      { key: 'used', header: t('token.used'), render: (row) => formatTime(row.lastUsedAt) || t('account.never') },
      { key: 'ends', header: t('token.ends'), render: (row) => formatTime(row.expiresAt) },
      { key: 'by', header: t('token.by'), render: (row) => row.issuedByName ?? '–', hidden: true },
      {
        key: 'state',
        header: t('account.state'),
        render: (row) => <StatusChip tone={toneOf(row.state)} label={codeLabel('tokenState', row.state)} />,
      },
      { key: 'act', header: t('account.act'), render: (row) => <Revoke token={row} />, align: 'right' },
    ],
    [t],
  );
  return (
    <>
      <ListPage
        {...list}
        title={t('token.title')}
        subtitle={t('token.subtitle')}
        columns={columns}
        filters={noFilters}
        state={state}
        rowId={(row) => row.id}
        emptyText={t('token.empty')}
        primary={may('token.change') ? { label: t('token.issue'), onClick: () => setIssuing(true) } : undefined}
      />
      {issuing ? <IssueTokenDialog onClose={() => setIssuing(false)} /> : null}
    </>
  );
}

/** A revoked token never comes back, so this one asks before instead of offering to undo. */
function Revoke({ token }: { token: Token }) {
  const t = useT('access');
  const may = useMay();
  const toast = useToast();
  const revoke = useCommand(RevokeServiceTokenMutation);
  const [asking, setAsking] = useState(false);
  if (token.state !== 'ACTIVE' || !may('token.change')) return null;
  return (
    <>
      <Button size="small" aria-label={`${t('token.revoke')}: ${token.name}`} onClick={() => setAsking(true)}>
        {t('token.revoke')}
      </Button>
      <ConfirmReason
        open={asking}
        danger
        title={t('token.revoke')}
        body={t('token.revokeBody', { name: token.name })}
        confirmLabel={t('token.revoke')}
        onClose={() => setAsking(false)}
        onConfirm={async (reason) => {
          must(await revoke({ input: { id: token.id, reason } }));
          toast({ text: t('token.revoked', { name: token.name }) });
        }}
      />
    </>
  );
}
