import { act, render, renderHook, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MemoryRouter, useLocation } from 'react-router';
import { expect, test } from 'vitest';

import { moved, shownColumns, type Column } from './columns.ts';
import { ListPage } from './ListPage.tsx';
import { useListState } from './useListState.ts';

const filters = [
  { key: 'name', label: '姓名', kind: 'text' },
  {
    key: 'status',
    label: '状态',
    kind: 'select',
    multiple: true,
    options: [
      { value: 'SENT', label: '待接收' },
      { value: 'ACCEPTED', label: '已接收' },
    ],
  },
  { key: 'refused', label: '拒绝', kind: 'boolean' },
  { key: 'sentOn', label: '发出日期', kind: 'date-range' },
] as const;

function at(url: string) {
  return function At({ children }: { children: ReactNode }) {
    return <MemoryRouter initialEntries={[url]}>{children}</MemoryRouter>;
  };
}

const open = (url: string) =>
  renderHook(() => ({ state: useListState(filters), search: useLocation().search }), { wrapper: at(url) }).result;

test('a shared link gives the same list', () => {
  const { state } = open(
    '/r?name=林&status=SENT&status=ACCEPTED&refused=no&sentOn=2026-11-01..2026-11-22&sort=-dueOn&after=c9',
  ).current;
  expect(state.text('name')).toBe('林');
  expect(state.many('status')).toEqual(['SENT', 'ACCEPTED']);
  expect(state.flag('refused')).toBe(false);
  expect(state.range('sentOn')).toEqual({ from: '2026-11-01', to: '2026-11-22' });
  expect(state.sort).toEqual({ key: 'dueOn', direction: 'desc' });
  expect(state.after).toBe('c9');
});

test('"is empty" is a filter of its own', () => {
  const { state } = open('/r?sentOn=~').current;
  expect(state.isEmpty('sentOn')).toBe(true);
  expect(state.range('sentOn')).toBeUndefined();
});

test('what a link asks for and the list does not know is left out', () => {
  const { state } = open('/r?status=NONSENSE&refused=maybe&sentOn=..').current;
  expect(state.filters).toEqual({});
});

test('another filter or order begins again at the first page, opening a row does not', () => {
  const result = open('/r?after=c9');
  act(() => result.current.state.setOpen('r1'));
  expect(result.current.search).toBe('?after=c9&open=r1');
  act(() => result.current.state.setSort({ key: 'name', direction: 'asc' }));
  expect(result.current.state.after).toBeUndefined();
  act(() => result.current.state.goAfter('c2'));
  act(() => result.current.state.setFilter('name', { text: ' 陈 ' }));
  expect(result.current.state.after).toBeUndefined();
  expect(result.current.state.text('name')).toBe('陈');
});

test('clearing filters leaves the order and the columns', () => {
  const result = open('/r?name=林&sort=name&columns=name,due');
  act(() => result.current.state.clearFilters());
  expect(result.current.state.filters).toEqual({});
  expect(result.current.state.sort).toEqual({ key: 'name', direction: 'asc' });
  expect(result.current.state.columns).toEqual(['name', 'due']);
});

type Row = { id: string; name: string; due: string };
const columns: Column<Row>[] = [
  { key: 'name', header: '姓名', render: (row) => row.name },
  { key: 'due', header: '期限', render: (row) => row.due },
  { key: 'note', header: '备注', render: () => '', hidden: true },
];

test('the first column always stays, the others stand in the chosen order', () => {
  const keys = (chosen?: string[]) => shownColumns(columns, chosen).map((column) => column.key);
  expect(keys()).toEqual(['name', 'due']);
  expect(keys(['note', 'due'])).toEqual(['name', 'note', 'due']);
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
});

test('on a narrow screen a column for wide ones stays away until it is chosen, and the first stays whatever it is', () => {
  const wide: Column<Row>[] = columns.map((column) => ({ ...column, wideOnly: column.key !== 'note' }));
  const keys = (chosen?: string[]) => shownColumns(wide, chosen, true).map((column) => column.key);
  expect(keys()).toEqual(['name']);
  expect(keys(['due'])).toEqual(['name', 'due']);
  expect(shownColumns(wide, undefined).map((column) => column.key)).toEqual(['name', 'due']);
});

function Page({ rows }: { rows: Row[] }) {
  const state = useListState(filters);
  return (
    <ListPage
      title="转介"
      columns={columns}
      filters={filters}
      state={state}
      rows={rows}
      rowId={(row) => row.id}
      totalCount={rows.length}
      emptyText="还没有发给本单位的转介"
      renderPanel={(id) => <p>详情 {id}</p>}
    />
  );
}

test('a filter is set, read and removed by name', async () => {
  const user = userEvent.setup();
  render(<Page rows={[{ id: 'r1', name: '林*', due: '2026-11-22' }]} />, { wrapper: at('/r') });
  await user.click(screen.getByRole('button', { name: '条件' }));
  await user.click(screen.getByRole('menuitem', { name: '姓名' }));
  await user.type(await screen.findByRole('textbox', { name: '姓名' }), '林');
  await user.click(screen.getByRole('button', { name: '应用' }));
  expect(await screen.findByText('姓名 = 林')).toBeDefined();
  await user.click(await screen.findByRole('button', { name: '移除条件：姓名' }));
  expect(screen.queryByText('姓名 = 林')).toBeNull();
});

test('a row opens beside the list and Escape closes it', async () => {
  const user = userEvent.setup();
  render(<Page rows={[{ id: 'r1', name: '林*', due: '2026-11-22' }]} />, { wrapper: at('/r') });
  await user.click(screen.getByRole('button', { name: '林*' }));
  expect(screen.getByText('详情 r1')).toBeDefined();
  await user.keyboard('{Escape}');
  expect(screen.queryByText('详情 r1')).toBeNull();
});

test('an empty list says why; a filtered one offers to clear', () => {
  const { unmount } = render(<Page rows={[]} />, { wrapper: at('/r') });
  expect(screen.getByText('还没有发给本单位的转介')).toBeDefined();
  unmount();
  render(<Page rows={[]} />, { wrapper: at('/r?name=林') });
  expect(screen.getByRole('button', { name: '清除全部' })).toBeDefined();
});
