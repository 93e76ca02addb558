import ColumnsIcon from '@mui/icons-material/ViewColumnOutlined';
import DenseIcon from '@mui/icons-material/DensityMediumOutlined';
import ExportIcon from '@mui/icons-material/FileDownloadOutlined';
import NextIcon from '@mui/icons-material/ChevronRightOutlined';
import PreviousIcon from '@mui/icons-material/ChevronLeftOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import LinearProgress from '@mui/material/LinearProgress';
import Tooltip from '@mui/material/Tooltip';
import { useTheme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useState, type ReactNode } from 'react';

import { formatCount, useT } from '../../i18n/index.ts';
import { PageHeader, type PageAction } from '../PageHeader.tsx';
import { Section } from '../Section.tsx';
import { EmptyState, ErrorState, FilterClosed, NoPermission } from '../states/States.tsx';
import { c } from '../theme/tokens.ts';
import { ColumnChooser } from './ColumnChooser.tsx';
import { shownColumns, type Column } from './columns.ts';
import type { FilterDef } from './filter-def.ts';
import { FilterBar } from './FilterBar.tsx';
import { ListTable } from './ListTable.tsx';
import { SidePanel } from './SidePanel.tsx';
import type { ListState } from './useListState.ts';

export type PageInfo = { hasNextPage: boolean; endCursor?: string | null };

export type BulkAction = { label: string; run: (ids: string[]) => void; danger?: boolean };

export type ListPageProps<Row> = {
  title: string;
  subtitle?: ReactNode;
  columns: readonly Column<Row>[];
  filters: readonly FilterDef[];
  /** From `useListState(filters)`. */
  state: ListState;
  rows: readonly Row[];
  rowId: (row: Row) => string;
  totalCount?: number | undefined;
  /** The list goes on beyond what was counted. */
  totalIsMore?: boolean;
  pageInfo?: PageInfo | undefined;
  loading?: boolean;
  /** `because`: the server's own sentence, where asking again would change nothing. */
  error?: { requestId?: string | undefined; because?: string | undefined } | undefined;
  onRetry?: () => void;
  forbidden?: boolean;
  /** Why it is empty and what comes next; shown when no filter is set. */
  emptyText?: string;
  /** Above it, where emptiness is news of its own. */
  emptyTitle?: string;
  emptyAction?: ReactNode;
  onRowOpen?: (row: Row) => void;
  /** Undefined where this reader may not open the row. */
  rowHref?: (row: Row) => string | undefined;
  /** Content of the side panel for `state.open`; with it, rows open the panel unless `onRowOpen` says otherwise. */
  renderPanel?: (id: string) => ReactNode;
  primary?: PageAction;
  more?: PageAction[];
  exportHref?: string;
  onExport?: () => void;
  bulkActions?: BulkAction[];
  /** Between header and filters: tabs, tiles, a note. */
  above?: ReactNode;
};

export function ListPage<Row>(props: ListPageProps<Row>) {
  const {
    title,
    columns,
    filters,
    state,
    rows,
    rowId,
    totalCount,
    totalIsMore = false,
    pageInfo,
    renderPanel,
    bulkActions = [],
  } = props;
  const t = useT('kit');
  const narrow = useMediaQuery(useTheme().breakpoints.down('md'));
  const shown = shownColumns(columns, state.columns, narrow);
  const [choosing, setChoosing] = useState(false);
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  const filtered = Object.keys(state.filters).length > 0;
  const loading = props.loading ?? false;
  const onRowOpen = props.onRowOpen ?? (renderPanel ? (row: Row) => state.setOpen(rowId(row)) : undefined);
  const openRow = rows.find((row) => rowId(row) === state.open);

  const body = () => {
    if (props.error?.because && rows.length === 0)
      return <FilterClosed because={props.error.because} onClear={state.clearFilters} />;
    if (props.error && rows.length === 0)
      return <ErrorState requestId={props.error.requestId} onRetry={props.onRetry} />;
    if (!loading && rows.length === 0) {
      return filtered ? (
        <EmptyState
          title={t('list.nothing')}
          body={t('list.nothingBody')}
          action={<Button onClick={state.clearFilters}>{t('list.clearAll')}</Button>}
        />
      ) : (
        <EmptyState
          {...(props.emptyTitle ? { title: props.emptyTitle } : {})}
          body={props.emptyText}
          action={props.emptyAction}
        />
      );
    }
    return (
      <Box
        // A table that scrolls must scroll by keyboard too, also when no row holds a link.
        tabIndex={0}
        role="region"
        aria-label={title}
        sx={{ overflow: 'auto', maxHeight: 'calc(100vh - 236px)', minHeight: 180, borderRadius: '8px' }}
      >
        <ListTable
          caption={title}
          columns={shown}
          rows={rows}
          rowId={rowId}
          loading={loading}
          dense={state.dense}
          sort={state.sort}
          onSort={state.setSort}
          onRowOpen={onRowOpen}
          rowHref={props.rowHref}
          openId={state.open}
          {...(bulkActions.length > 0 ? { selection, onSelect: setSelection } : {})}
        />
      </Box>
    );
  };

  if (props.forbidden)
    return (
      <Box sx={{ minWidth: 0 }}>
        <PageHeader title={title} subtitle={props.subtitle} />
        <Section>
          <NoPermission />
        </Section>
      </Box>
    );

  return (
    <Box sx={{ minWidth: 0, pr: { lg: state.open && renderPanel ? '472px' : 0 } }}>
      <PageHeader title={title} subtitle={props.subtitle} primary={props.primary} more={props.more} />
      {props.above}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1 }}>
        {selection.size > 0 ? (
          <Box role="status" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', flex: 1 }}>
            <strong>{t('list.selected', { count: selection.size })}</strong>
            {bulkActions.map((action) => (
              <Button
                key={action.label}
                size="small"
                color={action.danger ? 'error' : 'inherit'}
                onClick={() => action.run([...selection])}
              >
                {action.label}
              </Button>
            ))}
            <Button size="small" variant="text" onClick={() => setSelection(new Set())}>
              {t('list.clearSelection')}
            </Button>
          </Box>
        ) : (
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <FilterBar defs={filters} state={state} />
          </Box>
        )}
        <Box sx={{ display: 'flex', alignItems: 'center' }}>
          <Tooltip title={state.dense ? t('list.comfortable') : t('list.compact')}>
            <IconButton
              aria-label={t('list.density')}
              aria-pressed={state.dense}
              onClick={() => state.setDense(!state.dense)}
            >
              <DenseIcon fontSize="small" />
            </IconButton>
          </Tooltip>
          <Tooltip title={t('list.columns')}>
            <IconButton aria-label={t('list.columns')} onClick={() => setChoosing(true)}>
              <ColumnsIcon fontSize="small" />
            </IconButton>
          </Tooltip>
          {props.exportHref || props.onExport ? (
            <Tooltip title={t('act.export')}>
              <IconButton
                aria-label={t('act.export')}
                {...(props.exportHref
                  ? { component: 'a', href: props.exportHref, download: true }
                  : { onClick: props.onExport })}
              >
                <ExportIcon fontSize="small" />
              </IconButton>
            </Tooltip>
          ) : null}
        </Box>
      </Box>
      <Box
        sx={{
          position: 'relative',
          backgroundColor: c.surface,
          border: `1px solid ${c.line}`,
          borderRadius: '8px',
          minWidth: 0,
        }}
      >
        {loading && rows.length > 0 ? (
          <LinearProgress
            aria-label={t('list.loading')}
            sx={{ position: 'absolute', inset: '0 0 auto', height: 2, zIndex: 4 }}
          />
        ) : null}
        {body()}
      </Box>
      <Box
        component="nav"
        aria-label={t('list.pages')}
        sx={{ display: 'flex', alignItems: 'center', gap: 0.5, mt: 1, color: c.text2, fontSize: 13 }}
      >
        <Box role="status" sx={{ flex: 1 }}>
          {totalCount === undefined
            ? ''
            : t('list.total', { count: totalCount, total: `${formatCount(totalCount)}${totalIsMore ? '+' : ''}` })}
        </Box>
        <IconButton aria-label={t('list.previous')} disabled={state.after === undefined} onClick={state.goBack}>
          <PreviousIcon fontSize="small" />
        </IconButton>
        <IconButton
          aria-label={t('list.next')}
          disabled={!pageInfo?.hasNextPage || !pageInfo.endCursor}
          onClick={() => pageInfo?.endCursor && state.goAfter(pageInfo.endCursor)}
        >
          <NextIcon fontSize="small" />
        </IconButton>
      </Box>
      {choosing ? (
        <ColumnChooser columns={columns} shown={shown} onChoose={state.setColumns} onClose={() => setChoosing(false)} />
      ) : null}
      {renderPanel && state.open ? (
        <SidePanel
          fullPage={openRow && props.rowHref ? props.rowHref(openRow) : undefined}
          onClose={() => state.setOpen(undefined)}
        >
          {renderPanel(state.open)}
        </SidePanel>
      ) : null}
    </Box>
  );
}
