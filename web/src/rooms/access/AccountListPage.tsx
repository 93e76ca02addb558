import Button from '@mui/material/Button';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';

import { useMay, useMe } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { must, useCommand } from '../../app/useCommand.ts';
import { PAGE_SIZE, useList } from '../../app/useList.ts';
import type { AccountFactsFragment } from '../../graphql/generated/graphql.ts';
import { formatTime, useT } from '../../i18n/index.ts';
import type { Column } from '../../kit/list-page/columns.ts';
import type { FilterDef } from '../../kit/list-page/filter-def.ts';
import { ListPage } from '../../kit/list-page/ListPage.tsx';
import { useListState } from '../../kit/list-page/useListState.ts';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { AccountsQuery, SetAccountDisabledMutation } from './access.operations.ts';
import { useOpenAccount } from './AccountDialogs.tsx';
import { AccountState } from './AccountState.tsx';
import { withRoleWords } from './role-words.ts';

export function AccountListPage() {
  const t = useT('access');
  const may = useMay();
  const navigate = useNavigate();
  const opening = useOpenAccount();
  const filters = useMemo(
    () =>
      [
        { key: 'search', label: t('account.search'), kind: 'text', canBeEmpty: false },
        { key: 'closed', label: t('account.closed'), kind: 'boolean' },
        { key: 'locked', label: t('account.locked'), kind: 'boolean' },
        { key: 'overdue', label: t('post.checkOverdue'), kind: 'boolean' },
      ] as const satisfies readonly FilterDef[],
    [t],
  );
  const state = useListState(filters);
  const filter = {
    search: state.text('search'),
    disabled: state.flag('closed'),
    locked: state.flag('locked'),
    checkOverdue: state.flag('overdue'),
  };
  const list = useList(AccountsQuery, { first: PAGE_SIZE, after: state.after, filter }, (data) => data.accounts);
  const columns = useMemo(
    (): Column<AccountFactsFragment>[] => [
      { key: 'username', header: t('account.username'), render: (row) => <strong>{row.username}</strong> },
      { key: 'name', header: t('account.name'), render: (row) => row.name },
      { key: 'state', header: t('account.state'), render: (row) => <AccountState account={row} /> },
      { key: 'roles', header: t('account.roles'), render: (row) => withRoleWords(row.roles) || '–' },
      { key: 'seen', header: t('account.lastSeen'), render: (row) => formatTime(row.lastSeenAt) || t('account.never') },
      {
        key: 'factor',
        header: t('my.factor'),
        render: (row) => (row.secondFactorSince ? t('my.factorOn') : t('my.factorOff')),
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
    <>
      <ListPage
        {...list}
        title={t('account.title')}
        subtitle={t('account.subtitle')}
        columns={columns}
        filters={filters}
        state={state}
        rowId={(row) => row.id}
        emptyText={t('account.empty')}
        rowHref={(row) => `/accounts/${row.id}`}
        onRowOpen={(row) => void navigate(`/accounts/${row.id}`)}
        primary={may('account.open') ? { label: t('account.new'), onClick: opening.begin } : undefined}
      />
      {opening.dialog}
    </>
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
