import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { ImportForesight } from '@xingcheng/shared/codes/import-foresight';
import { Link as RouterLink } from 'react-router';

import type { ImportDetailFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, formatCount, useT } from '../../i18n/index.ts';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import { c, type Tone } from '../../kit/theme/tokens.ts';
import { MovingRowsQuery } from './imports.operations.ts';

const tones: Record<string, Tone> = { INSERT: 'success', UPDATE: 'info', TRANSFER: 'warning' };

/** What writing the sound rows will do, and who moves. */
export function Foreseen({ run }: { run: ImportDetailFactsFragment }) {
  const t = useT('imports');
  const moving = run.foreseen.find(({ what }) => what === ImportForesight.TRANSFER)?.count ?? 0;
  const { data } = useQuery(MovingRowsQuery, {
    variables: { id: run.id, foreseen: ImportForesight.TRANSFER },
    skip: moving === 0,
  });
  if (run.foreseen.length === 0) return null;
  return (
    <Box sx={{ mb: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Box sx={{ color: c.text2 }}>{t('run.foreseen')}</Box>
        {run.foreseen.map(({ what, count }) => (
          <Link key={what} component={RouterLink} to={`/imports/${run.id}/rows?foreseen=${what}`}>
            <StatusChip
              tone={tones[what] ?? 'neutral'}
              label={t('run.foreseenCount', { what: codeLabel('importForesight', what), count: formatCount(count) })}
            />
          </Link>
        ))}
      </Box>
      {moving > 0 ? (
        <Box component="details" sx={{ mt: 1 }}>
          <Box component="summary" sx={{ cursor: 'pointer' }}>
            {t('run.transfers')}
          </Box>
          <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 3, maxHeight: 180, overflow: 'auto' }}>
            {(data?.importRows.nodes ?? []).map((row) => (
              <li key={row.id}>{`${row.row} · ${row.problems.map((one) => one.message).join(' ')}`}</li>
            ))}
          </Box>
        </Box>
      ) : null}
    </Box>
  );
}
