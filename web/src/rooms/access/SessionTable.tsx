import Button from '@mui/material/Button';

import type { SessionFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, formatTime, useT } from '../../i18n/index.ts';
import { MiniTable, Nothing } from '../../kit/Block.tsx';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import { deviceName } from './device-name.ts';

/** Where somebody is signed in. */
export function SessionTable({
  sessions,
  onEnd,
}: {
  sessions: readonly SessionFactsFragment[];
  onEnd?: (id: string) => void;
}) {
  const t = useT('access');
  if (sessions.length === 0) return <Nothing>{t('session.none')}</Nothing>;
  return (
    <MiniTable
      caption={t('session.title')}
      heads={[t('session.device'), t('session.address'), t('session.post'), t('session.since'), t('session.seen'), '']}
    >
      {sessions.map((one) => (
        <tr key={one.id}>
          <td title={one.device ?? ''}>
            <strong>{deviceName(one.device) || t('session.unknown')}</strong>
          </td>
          <td>{one.address ?? '–'}</td>
          <td>
            {codeLabel('role', one.role)} · {one.organisationName}
          </td>
          <td>{formatTime(one.createdAt)}</td>
          <td>{formatTime(one.lastSeenAt)}</td>
          <td>
            {one.current ? (
              <StatusChip tone="info" label={t('session.current')} />
            ) : onEnd ? (
              <Button
                size="small"
                aria-label={`${t('session.end')}: ${deviceName(one.device) || t('session.unknown')}`}
                onClick={() => onEnd(one.id)}
              >
                {t('session.end')}
              </Button>
            ) : null}
          </td>
        </tr>
      ))}
    </MiniTable>
  );
}
