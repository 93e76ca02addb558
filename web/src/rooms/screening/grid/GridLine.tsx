import Box from '@mui/material/Box';
import { memo } from 'react';

import { codeLabel, useT } from '../../../i18n/index.ts';
import { StatusChip } from '../../../kit/chips/StatusChip.tsx';
import { OutcomeChip } from '../OutcomeChip.tsx';
import { isOpen, missingIn, type Row } from './grid-row.ts';
import { keyOf } from './keys.ts';

type Props = {
  row: Row;
  at: number;
  /** Column of the cursor when it stands in this row. */
  cursor: number | null;
  width: number;
  withTotal: boolean;
  onCell: (row: number, column: number) => void;
};

/** One child. Drawn again only when its own answers or the cursor in it change. */
export const GridLine = memo(function GridLine({ row, at, cursor, width, withTotal, onCell }: Props) {
  const t = useT('screening');
  const open = isOpen(row);
  return (
    <tr aria-selected={cursor !== null} data-row={at}>
      <td className="number">{at + 1}</td>
      <th scope="row" className="name">
        {row.name}
      </th>
      {Array.from({ length: width }, (_, column) => {
        const item = row.items[column];
        if (!item) return <td key={column} className="cell" />;
        const option = row.answers[item.id];
        const key = option ? keyOf(option, item.options) : '';
        const look = ['cell', option ? (key === '0' ? 'no' : 'yes') : open ? 'empty' : 'shut'];
        return (
          <td
            key={item.id}
            className={look.join(' ')}
            data-cell={`${at}-${column}`}
            tabIndex={cursor === column ? 0 : -1}
            aria-label={t('grid.cell', {
              name: row.name,
              item: item.text ?? item.id,
              answer: option ? codeLabel('answerOption', option) : t('grid.unanswered'),
            })}
            aria-readonly={!open}
            title={item.text ?? undefined}
            onClick={() => onCell(at, column)}
          >
            {key.toUpperCase()}
          </td>
        );
      })}
      {withTotal ? <td className="total">{row.total ?? '–'}</td> : null}
      <td className="result">
        <RowState row={row} />
      </td>
    </tr>
  );
});

function RowState({ row }: { row: Row }) {
  const t = useT('screening');
  const missing = missingIn(row);
  const state = () => {
    if (row.keeping === 'refused') return <StatusChip tone="error" label={t('grid.refused')} />;
    if (row.keeping === 'waiting') return <StatusChip tone="warning" label={t('grid.waiting')} />;
    if (row.keeping === 'sending') return <StatusChip tone="info" label={t('grid.sending')} />;
    if (row.consent !== 'CONSENTED') return <StatusChip label={codeLabel('consentOutcome', row.consent)} />;
    if (row.status === 'SCORED' && row.outcome) return <OutcomeChip outcome={row.outcome} />;
    if (!row.ageFits) return <StatusChip label={t('grid.ageUnfit')} />;
    if (missing > 0 && missing < row.items.length)
      return <StatusChip tone="warning" label={t('grid.missing', { count: missing })} />;
    if (row.keeping === 'changed') return <StatusChip tone="info" label={t('grid.changed')} />;
    return <StatusChip label={t('grid.toDo')} />;
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center' }}>
      {state()}
      {row.status === 'SCORED' && row.nextStep && row.nextStep !== 'ROUTINE' ? (
        <span>{codeLabel('nextStep', row.nextStep)}</span>
      ) : null}
      {row.message ? <span role="alert">{row.message}</span> : null}
    </Box>
  );
}
