import { useMemo } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';

import { PAGE_SIZE, useList } from '../../app/useList.ts';
import type { AuditQuery as Answer } from '../../graphql/generated/graphql.ts';
import { codeLabel, codeOptions, formatTime, useT } from '../../i18n/index.ts';
import { Block, Facts } from '../../kit/Block.tsx';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import type { Column } from '../../kit/list-page/columns.ts';
import type { FilterDef } from '../../kit/list-page/filter-def.ts';
import { ListPage } from '../../kit/list-page/ListPage.tsx';
import { useListState } from '../../kit/list-page/useListState.ts';
import { c, type Tone } from '../../kit/theme/tokens.ts';
import { AuditQuery } from './access.operations.ts';
import { AuditSealLine } from './AuditSealLine.tsx';
import { deviceName } from './device-name.ts';

type Event = Answer['auditEvents']['nodes'][number];

const deeds = [
  'VIEW',
  'REVEAL',
  'PRINT',
  'DISCLOSE',
  'BREAK_GLASS',
  'CREATE',
  'UPDATE',
  'DELETE',
  'EXPORT',
  'IMPORT',
  'SIGN_IN',
  'SIGN_IN_FAILED',
  'SIGN_OUT',
  'CODE_FAILED',
  'CONFIRM_IDENTITY',
  'CHANGE_PASSWORD',
  'USE_RECOVERY_LINK',
  'SET_UP_SECOND_FACTOR',
  'REMOVE_SECOND_FACTOR',
  'END_SESSIONS',
  'UNLOCK',
  'GRANT_ROLE',
  'END_ROLE',
  'REVOKE_TOKEN',
  'ROTATE_KEYS',
  'RETIRE_KEY',
  'CHANGE_MASTER_KEY',
] as const;
const tone: Record<string, Tone> = {
  REVEAL: 'warning',
  EXPORT: 'warning',
  DELETE: 'error',
  GRANT_ROLE: 'warning',
  SIGN_IN_FAILED: 'warning',
};

/** Who looked at what, when and why. */
export function AuditListPage() {
  const t = useT('access');
  const filters = useMemo(
    () =>
      [
        { key: 'who', label: t('audit.who'), kind: 'text', canBeEmpty: false },
        {
          key: 'deed',
          label: t('audit.deed'),
          kind: 'select',
          options: codeOptions('auditDeed', deeds),
          canBeEmpty: false,
        },
        { key: 'person', label: t('audit.personId'), kind: 'text', canBeEmpty: false },
        { key: 'subject', label: t('audit.subjectId'), kind: 'text', canBeEmpty: false },
        { key: 'on', label: t('audit.on'), kind: 'date-range', canBeEmpty: false },
      ] as const satisfies readonly FilterDef[],
    [t],
  );
  const state = useListState(filters);
  const on = state.range('on');
  const filter = {
    accountName: state.text('who'),
    deed: state.one('deed'),
    personId: state.text('person'),
    subjectId: state.text('subject'),
    from: on?.from,
    to: on?.to,
  };
  const list = useList(AuditQuery, { first: PAGE_SIZE, after: state.after, filter }, (data) => data.auditEvents);
  const columns = useMemo(
    (): Column<Event>[] => [
      { key: 'at', header: t('audit.at'), render: (row) => formatTime(row.at), width: 150 },
      { key: 'who', header: t('audit.who'), render: (row) => row.accountName ?? t('audit.system') },
      { key: 'role', header: t('audit.role'), render: (row) => (row.role ? codeLabel('role', row.role) : '–') },
      { key: 'organisation', header: t('audit.organisation'), render: (row) => row.organisationName ?? '–' },
      {
        key: 'deed',
        header: t('audit.deed'),
        render: (row) => <Deed deed={row.deed} />,
      },
      { key: 'subject', header: t('audit.subject'), render: (row) => subjectOf(row, t) },
      {
        key: 'person',
        header: t('audit.person'),
        render: (row) => (row.personId ? <code title={row.personId}>…{row.personId.slice(-8)}</code> : '–'),
      },
      {
        key: 'purpose',
        header: t('audit.purpose'),
        render: (row) => reasonOf(row),
      },
      { key: 'address', header: t('audit.address'), render: (row) => row.address ?? t('audit.inside') },
      {
        key: 'device',
        header: t('audit.device'),
        render: (row) => (row.device ? deviceName(row.device) : '–'),
        hidden: true,
      },
      {
        key: 'number',
        header: t('audit.number'),
        render: (row) => row.sealedAs ?? t('audit.waiting'),
        align: 'right',
        hidden: true,
      },
      { key: 'requestId', header: t('audit.requestId'), render: (row) => row.requestId, hidden: true },
    ],
    [t],
  );
  return (
    <ListPage
      {...list}
      title={t('audit.title')}
      subtitle={t('audit.subtitle')}
      columns={columns}
      filters={filters}
      state={state}
      rowId={(row) => row.id}
      emptyText={t('audit.empty')}
      above={<AuditSealLine />}
      renderPanel={(id) => {
        const event = list.rows.find((row) => row.id === id);
        return event ? <AuditPanel event={event} onPerson={(id) => state.setFilter('person', { text: id })} /> : null;
      }}
    />
  );
}

/** What was looked at or changed; of a list also which one, and how many rows it showed. */
function subjectOf({ subjectType, subjectId, changes }: Event, t: ReturnType<typeof useT<'access'>>): string {
  const kind = codeLabel('subjectType', subjectType);
  if (subjectType !== 'List') return kind;
  const { rows } = (changes ?? {}) as { rows?: number };
  const list = `${kind} · ${codeLabel('seenList', subjectId)}`;
  return rows === undefined ? list : `${list} · ${t('audit.rows', { count: rows })}`;
}

/** Why somebody looked, or why the system acted. Job names hold dots, which words cannot. */
function reasonOf({ purpose, system }: Event): string {
  if (purpose) return codeLabel('revealReason', purpose);
  return system ? codeLabel('systemReason', system.replaceAll('.', '_')) : '–';
}

/** Only what leaves the house or takes a cover off is coloured. */
function Deed({ deed }: { deed: string }) {
  const colour = tone[deed];
  const word = codeLabel('auditDeed', deed);
  return colour ? <StatusChip tone={colour} label={word} /> : <>{word}</>;
}

function AuditPanel({ event, onPerson }: { event: Event; onPerson: (id: string) => void }) {
  const t = useT('access');
  return (
    <Block title={codeLabel('auditDeed', event.deed)}>
      <Facts
        facts={[
          [t('audit.at'), formatTime(event.at)],
          [t('audit.who'), event.accountName ?? t('audit.system')],
          [t('audit.subject'), subjectOf(event, t)],
          [
            t('audit.subjectId'),
            <Box key="id" sx={{ overflowWrap: 'anywhere' }}>
              {event.subjectId}
            </Box>,
          ],
          [
            t('audit.person'),
            event.personId ? (
              <Box key="person" sx={{ overflowWrap: 'anywhere' }}>
                {event.personId}
                <Button size="small" onClick={() => onPerson(event.personId ?? '')}>
                  {t('audit.onlyThis')}
                </Button>
              </Box>
            ) : (
              '–'
            ),
          ],
          [t('audit.purpose'), reasonOf(event)],
          [t('audit.address'), event.address ?? t('audit.inside')],
          [t('audit.device'), event.device ? deviceName(event.device) : '–'],
          [t('audit.session'), event.session ?? '–'],
          [t('audit.number'), event.sealedAs ? String(event.sealedAs) : t('audit.waiting')],
          [
            t('audit.requestId'),
            <Box key="request" sx={{ overflowWrap: 'anywhere' }}>
              {event.requestId}
            </Box>,
          ],
        ]}
      />
      {event.changes ? (
        <Box
          component="pre"
          sx={{
            mt: 2,
            p: 1.5,
            fontSize: 12,
            overflow: 'auto',
            backgroundColor: c.page,
            border: `1px solid ${c.line}`,
            borderRadius: '8px',
          }}
        >
          {JSON.stringify(event.changes, null, 2)}
        </Box>
      ) : null}
    </Block>
  );
}
