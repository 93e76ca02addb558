import type { Derived } from '@xingcheng/shared/pathway/derive-primary';
import Box from '@mui/material/Box';

import { codeLabel, formatDate, useT } from '../../../i18n/index.ts';
import { StatusChip } from '../../../kit/chips/StatusChip.tsx';
import { c } from '../../../kit/theme/tokens.ts';
import { OutcomeChip } from '../OutcomeChip.tsx';
import { missingIn, type Row } from './grid-row.ts';

/** How a row stands, in a word: what closes it, what it comes to, what is missing, and who else is in it. */
export function RowState({ row, live }: { row: Row; live: Derived | null }) {
  const t = useT('screening');
  const missing = missingIn(row);
  const clashes = Object.keys(row.clashes).length;
  const marked = row.wanted ? (row.wanted.on ? row.wanted.mark : null) : (row.mark?.mark ?? null);
  const state = () => {
    if (clashes > 0) return <StatusChip tone="error" label={t('grid.clashes', { count: clashes })} />;
    if (row.keeping === 'refused') return <StatusChip tone="error" label={t('grid.refused')} />;
    if (marked) return <Marked row={row} mark={marked} />;
    if (row.consent !== 'CONSENTED') return <StatusChip label={codeLabel('campaignAnswer', row.consent)} />;
    if (row.status === 'SCORED' && row.outcome) return <OutcomeChip outcome={row.outcome} />;
    if (!row.ageFits) return <StatusChip label={t('grid.ageUnfit')} />;
    if (live) return <OutcomeChip outcome={live.outcome} />;
    if (missing > 0 && missing < row.items.length)
      return <StatusChip tone="warning" label={t('grid.missing', { count: missing })} />;
    return <StatusChip label={t('grid.toDo')} />;
  };
  const step = row.status === 'SCORED' ? row.nextStep : (live?.nextStep ?? null);
  const quiet = marked !== null || row.consent !== 'CONSENTED';
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 0.75, rowGap: 0.25, alignItems: 'center' }}>
      {state()}
      {!quiet && step && step !== 'ROUTINE' ? <span>{codeLabel('nextStep', step)}</span> : null}
      {!quiet && live ? <Box sx={{ color: c.text2 }}>{t('grid.toConfirm')}</Box> : null}
      {row.keeping === 'waiting' ? <Box sx={{ color: c.warning }}>{t('grid.waiting')}</Box> : null}
      {row.holder ? <Box sx={{ color: c.primary }}>{t('grid.holder', { name: row.holder })}</Box> : null}
      {row.message ? <span role="alert">{row.message}</span> : null}
    </Box>
  );
}

/** A refusal or an absence with who wrote it down and when. */
function Marked({ row, mark }: { row: Row; mark: string }) {
  const t = useT('screening');
  const { mark: stored } = row;
  const told = stored && stored.mark === mark ? [formatDate(stored.on), stored.byName].filter(Boolean).join(' · ') : '';
  return (
    <>
      <StatusChip label={t(mark === 'REFUSED' ? 'grid.markRefused' : 'grid.markAbsent')} />
      {told ? <Box sx={{ color: c.text2 }}>{told}</Box> : null}
    </>
  );
}
