import Button from '@mui/material/Button';
import { useMemo } from 'react';

import { useMay, useMe } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { must, useCommand } from '../../app/useCommand.ts';
import { PAGE_SIZE, useList } from '../../app/useList.ts';
import type { AccountFactsFragment } from '../../graphql/generated/graphql.ts';
import { formatTime, useT } from '../../i18n/index.ts';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import type { Column } from '../../kit/list-page/columns.ts';
import type { FilterDef } from '../../kit/list-page/filter-def.ts';
import { ListPage } from '../../kit/list-page/ListPage.tsx';
import { useListState } from '../../kit/list-page/useListState.ts';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { AccountsQuery, SetAccountDisabledMutation } from './access.operations.ts';
import { withRoleWords } from './role-words.ts';

export function AccountListPage() {
  const t = useT('access');
  const filters = useMemo(
    () =>
      [
        { key: 'search', label: t('account.search'), kind: 'text', canBeEmpty: false },
        { key: 'closed', label: t('account.closed'), kind: 'boolean' },
      ] as const satisfies readonly FilterDef[],
    [t],
  );
  const state = useListState(filters);
  const filter = { search: state.text('search'), disabled: state.flag('closed') };
  const list = useList(AccountsQuery, { first: PAGE_SIZE, after: state.after, filter }, (data) => data.accounts);
  const columns = useMemo(
    (): Column<AccountFactsFragment>[] => [
      { key: 'username', header: t('account.username'), render: (row) => <strong>{row.username}</strong> },
      { key: 'name', header: t('account.name'), render: (row) => row.name },
      { key: 'roles', header: t('account.roles'), render: (row) => withRoleWords(row.roles) || '–' },
      { key: 'seen', header: t('account.lastSeen'), render: (row) => formatTime(row.lastSeenAt) || t('account.never') },
      {
        key: 'state',
        header: t('account.state'),
        render: (row) =>
          row.disabledAt ? (
            <StatusChip tone="error" label={t('account.closedSince', { at: formatTime(row.disabledAt) })} />
          ) : (
            <StatusChip tone="success" label={t('account.open')} />
          ),
      },
      {
        key: 'act',
        header: t('account.act'),
        render: (row) => <CloseOrReopen account={row} />,
        align: 'right',
        acts: true,
      },
    ],
    [t],
  );
  return (
    <ListPage
      {...list}
      title={t('account.title')}
      subtitle={t('account.subtitle')}
      columns={columns}
      filters={filters}
      state={state}
      rowId={(row) => row.id}
      emptyText={t('account.empty')}
    />
  );
}

function CloseOrReopen({ account }: { account: AccountFactsFragment }) {
  const t = useT('access');
  const me = useMe();
  const may = useMay();
  const act = useAct();
  const toast = useToast();
  const set = useCommand(SetAccountDisabledMutation);
  // Nobody can lock themselves out.
  if (!may('account.close') || account.id === me.id) return null;
  const closing = !account.disabledAt;
  const run = async () => {
    const { version } = must(await set({ input: { id: account.id, disabled: closing, version: account.version } }));
    toast({
      text: t(closing ? 'account.nowClosed' : 'account.nowOpen', { name: account.name }),
      undo: () => act(async () => must(await set({ input: { id: account.id, disabled: !closing, version } }))),
    });
  };
  return (
    <Button size="small" onClick={() => act(run)}>
      {closing ? t('account.close') : t('account.reopen')}
    </Button>
  );
}
