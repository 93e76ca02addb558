import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import Skeleton from '@mui/material/Skeleton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import type { MouseEvent, ReactNode } from 'react';

import { useT } from '../../i18n/index.ts';
import { c } from '../theme/tokens.ts';
import type { Column } from './columns.ts';
import type { Sort } from './useListState.ts';

export type ListTableProps<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  loading: boolean;
  dense: boolean;
  sort: Sort | undefined;
  onSort: (sort: Sort | undefined) => void;
  onRowOpen?: ((row: Row) => void) | undefined;
  /** A real address for middle click and ⌘ click. */
  rowHref?: ((row: Row) => string | undefined) | undefined;
  openId?: string | undefined;
  selection?: ReadonlySet<string> | undefined;
  onSelect?: ((ids: Set<string>) => void) | undefined;
};

const stickyLeft = { position: 'sticky', left: 0, zIndex: 1, backgroundColor: 'inherit' } as const;
const stickyRight = { position: 'sticky', right: 0, zIndex: 1, backgroundColor: 'inherit' } as const;

export function ListTable<Row>(props: ListTableProps<Row>) {
  const { caption, columns, rows, rowId, loading, dense, sort, onSort, openId, selection, onSelect } = props;
  const t = useT('kit');
  const ids = rows.map(rowId);
  const chosen = ids.filter((id) => selection?.has(id));
  const skeleton = loading && rows.length === 0;

  const selectAll = (on: boolean) => {
    const next = new Set(selection);
    for (const id of ids)
      if (on) next.add(id);
      else next.delete(id);
    onSelect?.(next);
  };

  return (
    <Table stickyHeader size="small" aria-busy={loading}>
      <Box
        component="caption"
        sx={{ position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' }}
      >
        {caption}
      </Box>
      <TableHead>
        <TableRow>
          {onSelect ? (
            <TableCell padding="checkbox" sx={{ width: 40, px: '4px' }}>
              <Checkbox
                checked={ids.length > 0 && chosen.length === ids.length}
                indeterminate={chosen.length > 0 && chosen.length < ids.length}
                onChange={(_, on) => selectAll(on)}
                slotProps={{ input: { 'aria-label': t('list.selectAll') } }}
              />
            </TableCell>
          ) : null}
          {columns.map((column, at) => (
            <TableCell
              key={column.key}
              align={column.align ?? 'left'}
              sx={{
                width: column.width,
                ...((at === 0 || column.acts) && {
                  ...(at === 0 ? stickyLeft : stickyRight),
                  zIndex: 3,
                  backgroundColor: c.surface,
                }),
              }}
              {...(sort?.key === column.key
                ? { 'aria-sort': sort.direction === 'asc' ? 'ascending' : 'descending' }
                : {})}
            >
              {column.sortable ? (
                <TableSortLabel
                  active={sort?.key === column.key}
                  direction={sort?.key === column.key ? sort.direction : 'asc'}
                  onClick={() => onSort(nextSort(sort, column.key))}
                >
                  {column.header}
                </TableSortLabel>
              ) : (
                column.header
              )}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {skeleton
          ? Array.from({ length: 8 }, (_, at) => (
              <TableRow key={at} aria-hidden>
                {onSelect ? <TableCell /> : null}
                {columns.map((column, col) => (
                  <TableCell key={column.key}>
                    <Skeleton width={col === 0 ? 96 : 56 + ((at * 7 + col * 23) % 48)} />
                  </TableCell>
                ))}
              </TableRow>
            ))
          : rows.map((row) => (
              <BodyRow
                key={rowId(row)}
                row={row}
                id={rowId(row)}
                list={props}
                open={openId === rowId(row)}
                tall={!dense}
                selected={selection?.has(rowId(row)) ?? false}
              />
            ))}
      </TableBody>
    </Table>
  );
}

export function nextSort(sort: Sort | undefined, key: string): Sort | undefined {
  if (sort?.key !== key) return { key, direction: 'asc' };
  return sort.direction === 'asc' ? { key, direction: 'desc' } : undefined;
}

type BodyRowProps<Row> = {
  row: Row;
  id: string;
  list: ListTableProps<Row>;
  open: boolean;
  tall: boolean;
  selected: boolean;
};

function BodyRow<Row>({ row, id, list, open, tall, selected }: BodyRowProps<Row>) {
  const t = useT('kit');
  const { columns, onRowOpen, rowHref, selection, onSelect } = list;

  const openRow = (event: MouseEvent) => {
    // Text being selected, links and boxes inside the row keep their own meaning.
    if (!onRowOpen || event.metaKey || event.ctrlKey || window.getSelection()?.toString()) return;
    if (event.target instanceof Element && event.target.closest('a,button,input,label')) return;
    onRowOpen(row);
  };

  const first = (content: ReactNode) => {
    const style = {
      color: 'inherit',
      fontWeight: 600,
      font: 'inherit',
      background: 'none',
      border: 0,
      padding: 0,
      cursor: 'pointer',
    };
    const href = rowHref?.(row);
    if (href) {
      return (
        <Box
          component="a"
          href={href}
          sx={{ color: c.primary, fontWeight: 600 }}
          onClick={(event: MouseEvent) => {
            if (!onRowOpen || event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            onRowOpen(row);
          }}
        >
          {content}
        </Box>
      );
    }
    if (!onRowOpen) return content;
    return (
      <Box
        component="button"
        type="button"
        onClick={() => onRowOpen(row)}
        sx={{ ...style, color: c.primary, textAlign: 'left' }}
      >
        {content}
      </Box>
    );
  };

  return (
    <TableRow
      onClick={openRow}
      selected={selected}
      sx={{
        backgroundColor: open || selected ? c.primarySoft : c.surface,
        cursor: onRowOpen ? 'pointer' : 'default',
        '&:hover': { backgroundColor: open || selected ? c.primarySoft : c.page },
        '&.Mui-selected, &.Mui-selected:hover': { backgroundColor: c.primarySoft },
        '& > *': { height: tall ? 36 : 28 },
        '@media (pointer: coarse)': { '& > *': { height: 44 } },
      }}
    >
      {onSelect ? (
        <TableCell padding="checkbox" sx={{ px: '4px' }}>
          <Checkbox
            checked={selected}
            onChange={(_, on) => {
              const next = new Set(selection);
              if (on) next.add(id);
              else next.delete(id);
              onSelect(next);
            }}
            slotProps={{ input: { 'aria-label': t('list.selectRow') } }}
          />
        </TableCell>
      ) : null}
      {columns.map((column, at) => (
        <TableCell
          key={column.key}
          align={column.align ?? 'left'}
          {...(at === 0 ? { component: 'th', scope: 'row' } : {})}
          sx={at === 0 ? { ...stickyLeft, color: c.text } : column.acts ? stickyRight : {}}
        >
          {at === 0 ? first(column.render(row)) : column.render(row)}
        </TableCell>
      ))}
    </TableRow>
  );
}
