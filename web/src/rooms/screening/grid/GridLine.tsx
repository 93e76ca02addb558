import { memo } from 'react';

import { codeLabel, useT } from '../../../i18n/index.ts';
import { isOpen, type Row } from './grid-row.ts';
import { keyOf } from './keys.ts';
import { liveScore } from './live-score.ts';
import { RowState } from './RowState.tsx';

/** What the whole class is filled in on. */
export type Sheet = { instrument: string; informant: string; today: string };

type Props = {
  row: Row;
  sheet: Sheet;
  at: number;
  /** Column of the cursor when it stands in this row. */
  cursor: number | null;
  width: number;
  withTotal: boolean;
  onCell: (row: number, column: number) => void;
};

/** One child. Drawn again only when its own answers or the cursor in it change. */
export const GridLine = memo(function GridLine({ row, sheet, at, cursor, width, withTotal, onCell }: Props) {
  const t = useT('screening');
  const open = isOpen(row);
  const live = row.status === 'SCORED' ? null : liveScore(row, sheet.instrument, sheet.informant, sheet.today);
  const total = row.total ?? live?.total ?? null;
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
        const clash = row.clashes[item.id];
        const signOf = (value: string | null | undefined) => (value ? keyOf(value, item.options) : '');
        const key = signOf(option);
        const wordOf = (value: string | null | undefined) =>
          value ? `${signOf(value).toUpperCase()} ${codeLabel('answerOption', value)}` : t('grid.unanswered');
        const look = [
          'cell',
          ...(clash ? ['clash'] : []),
          option ? (key === '0' ? 'no' : 'yes') : open ? 'empty' : 'shut',
        ];
        return (
          <td
            key={item.id}
            className={look.join(' ')}
            data-cell={`${at}-${column}`}
            tabIndex={cursor === column ? 0 : -1}
            aria-label={t('grid.cell', {
              name: row.name,
              item: item.text ?? item.id,
              answer: clash
                ? t('grid.clashWords', { yours: wordOf(clash.yours), theirs: wordOf(clash.theirs) })
                : wordOf(option),
            })}
            aria-readonly={!open}
            title={item.text ?? undefined}
            onClick={() => onCell(at, column)}
          >
            {clash ? `${signOf(clash.yours) || '–'}/${signOf(clash.theirs) || '–'}` : key.toUpperCase()}
          </td>
        );
      })}
      {withTotal ? <td className="total">{total ?? '–'}</td> : null}
      <td className="result">
        <RowState row={row} live={live} />
      </td>
    </tr>
  );
});
