import DraftIcon from '@mui/icons-material/EditNoteOutlined';
import Box from '@mui/material/Box';

import type { CellFactsFragment } from '../../graphql/generated/graphql.ts';
import { useT } from '../../i18n/index.ts';
import { Block, Facts } from '../../kit/Block.tsx';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import { CellName } from './CellName.tsx';

export function CellPanel({ cell }: { cell: CellFactsFragment }) {
  const t = useT('intervention');
  return (
    <Box sx={{ display: 'grid', gap: 2.5 }}>
      <Block title={t('standard.cellTitle')}>
        <Box sx={{ mb: 1 }}>
          <CellName cell={cell} />
        </Box>
        {cell.signedOff ? (
          <StatusChip tone="success" label={t('standard.signed')} />
        ) : (
          <StatusChip tone="warning" icon={DraftIcon} label={t('standard.draft')} />
        )}
      </Block>
      <Facts
        facts={[
          [t('standard.direct'), t('standard.hours', { from: cell.directHoursFrom, to: cell.directHoursTo })],
          [
            t('standard.total'),
            cell.totalHoursFrom === null
              ? t('standard.noFloor')
              : t('standard.atLeast', { hours: cell.totalHoursFrom }),
          ],
          [t('standard.review'), t('standard.months', { count: cell.reviewMonths })],
          [t('standard.escalate'), cell.escalate],
        ]}
      />
      <Block title={t('standard.components')}>
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {cell.components.split(/[;；]/).map((part) => (
            <li key={part}>{part.trim()}</li>
          ))}
        </Box>
      </Block>
      <Block title={t('standard.setting')}>{cell.setting}</Block>
      <Block title={t('standard.source')}>
        {cell.source} · {t('standard.evidence', { evidence: cell.evidence })}
      </Block>
    </Box>
  );
}
