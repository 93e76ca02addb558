import ExportIcon from '@mui/icons-material/FileDownloadOutlined';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import { LOOKS } from '@xingcheng/shared/codes/looks';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import Skeleton from '@mui/material/Skeleton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useState } from 'react';

import { exportHref } from '../../../app/export-href.ts';
import { PAGE_SIZE, useList } from '../../../app/useList.ts';
import type { SubjectAccessQuery as Answer } from '../../../graphql/generated/graphql.ts';
import { codeLabel, codeOptions, formatCount, formatTime, useT } from '../../../i18n/index.ts';
import { Block } from '../../../kit/Block.tsx';
import { StatusChip } from '../../../kit/chips/StatusChip.tsx';
import { EmptyState, ErrorState } from '../../../kit/states/States.tsx';
import { c } from '../../../kit/theme/tokens.ts';
import { SubjectAccessQuery } from './glass-review.operations.ts';

type Look = Answer['subjectAccess']['nodes'][number];

/** A look at the record itself, or at a list on which the person stood among others. */
const WHERE = { both: {}, record: { lists: false }, list: { lists: true } } as const;

/** Who opened this person's record, when and why: for whoever answers to the guardian. */
export function AccessLogTab({ personId }: { caseId: string; personId: string }) {
  const t = useT('access');
  const kit = useT('kit');
  const [deed, setDeed] = useState('');
  const [where, setWhere] = useState<keyof typeof WHERE>('both');
  const [after, setAfter] = useState<string[]>([]);
  const filter = { ...(deed ? { deed } : {}), ...WHERE[where] };
  const list = useList(
    SubjectAccessQuery,
    { personId, filter, first: PAGE_SIZE, after: after.at(-1) ?? null },
    (data) => data.subjectAccess,
  );
  const { endCursor, hasNextPage } = list.pageInfo ?? {};
  return (
    <Block
      title={t('log.title')}
      beside={list.totalCount === undefined ? null : formatCount(list.totalCount)}
      tools={
        <>
          <Select
            size="small"
            value={where}
            onChange={(event) => {
              setWhere(event.target.value as keyof typeof WHERE);
              setAfter([]);
            }}
            inputProps={{ 'aria-label': t('log.where.label') }}
          >
            {(['both', 'record', 'list'] as const).map((one) => (
              <MenuItem key={one} value={one}>
                {t(`log.where.${one}`)}
              </MenuItem>
            ))}
          </Select>
          <Select
            size="small"
            displayEmpty
            value={deed}
            onChange={(event) => {
              setDeed(event.target.value);
              setAfter([]);
            }}
            inputProps={{ 'aria-label': t('log.deed') }}
          >
            <MenuItem value="">{t('log.deed')}</MenuItem>
            {codeOptions('auditDeed', LOOKS).map(({ value, label }) => (
              <MenuItem key={value} value={value}>
                {label}
              </MenuItem>
            ))}
          </Select>
          <Button
            size="small"
            startIcon={<ExportIcon />}
            component="a"
            href={exportHref('subject-access', { personId, ...filter })}
          >
            {t('log.export')}
          </Button>
          <Button
            size="small"
            startIcon={<PrintIcon />}
            component="a"
            href={`/documents/subject-access-log.pdf?id=${personId}`}
          >
            {t('log.print')}
          </Button>
        </>
      }
    >
      <Box sx={{ color: c.text2, fontSize: 12, mb: 1 }}>{t('log.note')}</Box>
      {list.error && list.rows.length === 0 ? (
        <ErrorState requestId={list.error.requestId} onRetry={list.onRetry} />
      ) : list.rows.length === 0 && !list.loading ? (
        <EmptyState body={t('log.empty')} />
      ) : list.rows.length === 0 ? (
        <Skeleton variant="rounded" height={180} />
      ) : (
        <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={t('log.title')}>
          <Looks rows={list.rows} />
        </Box>
      )}
      <Box sx={{ display: 'flex', gap: 1, justifyContent: 'flex-end', mt: 1 }}>
        <Button size="small" disabled={after.length === 0} onClick={() => setAfter(after.slice(0, -1))}>
          {kit('list.previous')}
        </Button>
        <Button size="small" disabled={!hasNextPage} onClick={() => endCursor && setAfter([...after, endCursor])}>
          {kit('list.next')}
        </Button>
      </Box>
    </Block>
  );
}

function Looks({ rows }: { rows: readonly Look[] }) {
  const t = useT('access');
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          {(['at', 'who', 'role', 'organisation', 'deed', 'record', 'because'] as const).map((key) => (
            <TableCell key={key}>{t(`log.${key}`)}</TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.id}>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>{formatTime(row.at)}</TableCell>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>
              <strong>{row.accountName}</strong>
            </TableCell>
            <TableCell>{codeLabel('role', row.role)}</TableCell>
            <TableCell>{row.organisationName}</TableCell>
            <TableCell>{codeLabel('auditDeed', row.deed)}</TableCell>
            <TableCell>
              {row.list === null
                ? codeLabel('subjectType', row.subjectType)
                : t('log.onList', { list: codeLabel('seenList', row.list) })}
            </TableCell>
            <TableCell>
              <Because row={row} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Because({ row }: { row: Look }) {
  const t = useT('access');
  const [reason = ''] = (row.purpose ?? '').split(':');
  const given = reason
    ? codeLabel(row.because.includes('BREAK_GLASS') ? 'glassReason' : 'revealReason', reason)
    : undefined;
  if (row.because.includes('BREAK_GLASS'))
    return (
      <>
        <StatusChip tone="error" label={codeLabel('auditDeed', 'BREAK_GLASS')} /> {given}
      </>
    );
  const ties = row.because
    .map((code) => (code === 'DISTRICT' ? t('log.district') : codeLabel('teamReason', code)))
    .join('、');
  return <>{given ? `${ties} · ${given}` : ties}</>;
}
