import Box from '@mui/material/Box';
import { useCallback, useRef, useState, type KeyboardEvent } from 'react';

import { useT } from '../../../i18n/index.ts';
import { GridLine, type Sheet } from './GridLine.tsx';
import { isOpen, type Row, type WantedMark } from './grid-row.ts';
import { gridLook } from './grid-look.ts';
import { GridKeys } from './GridKeys.tsx';
import { markOfKey, optionOfKey } from './keys.ts';

type Props = {
  caption: string;
  heads: readonly string[];
  rows: readonly Row[];
  sheet: Sheet;
  /** Wording of protected items this organisation holds itself, by item. */
  texts: Readonly<Record<string, string>>;
  withTotal: boolean;
  onEnterRow: (personId: string) => void;
  onMark: (personId: string, wanted: WantedMark) => void;
  onAnswer: (personId: string, itemId: string, option: string | null) => void;
  onLeaveRow: (personId: string) => void;
};

const steps: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** A sheet to type a class into: one key per answer, the cursor goes on by itself. */
export function GridTable(props: Props) {
  const { caption, heads, rows, sheet, texts, withTotal, onAnswer, onMark, onEnterRow, onLeaveRow } = props;
  const t = useT('screening');
  const box = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState<readonly [number, number]>([0, 0]);
  const row = rows[cursor[0]];
  const item = row?.items[cursor[1]];

  const go = useCallback(
    (to: readonly [number, number]) => {
      const at = Math.min(Math.max(0, to[0]), rows.length - 1);
      const last = (rows[at]?.items.length ?? 1) - 1;
      const column = Math.min(Math.max(0, to[1]), Math.max(0, last));
      if (at !== cursor[0] && row) onLeaveRow(row.personId);
      const entered = rows[at];
      if (entered && isOpen(entered)) onEnterRow(entered.personId);
      setCursor([at, column]);
      const cell = box.current?.querySelector<HTMLElement>(`[data-cell="${at}-${column}"]`);
      if (cell !== document.activeElement) cell?.focus();
    },
    [rows, row, cursor, onEnterRow, onLeaveRow],
  );
  const onCell = useCallback((at: number, column: number) => go([at, column]), [go]);

  const nextChild = () => {
    const next = rows.findIndex((each, at) => at > cursor[0] && isOpen(each));
    // After the last child there is nobody to go on to; the row is done all the same.
    if (row && cursor[0] === rows.length - 1) onLeaveRow(row.personId);
    go([next === -1 ? Math.min(cursor[0] + 1, rows.length - 1) : next, 0]);
  };
  const put = (option: string | null) => {
    if (!row || !item || !isOpen(row)) return;
    onAnswer(row.personId, item.id, option);
    if (option !== null) go([cursor[0], cursor[1] + 1]);
  };
  /** The same key sets a mark and takes it back. */
  const putMark = (mark: WantedMark['mark']) => {
    if (!row) return;
    const now = row.wanted ? (row.wanted.on ? row.wanted.mark : null) : (row.mark?.mark ?? null);
    if (now === null && row.status === 'SCORED' && mark === 'ABSENT') return;
    if (now === null || now === mark) onMark(row.personId, { mark, on: now === null });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    if (!(event.target instanceof HTMLElement) || !event.target.dataset['cell']) return;
    const step = steps[event.key];
    const option = item && !event.shiftKey ? optionOfKey(event.key, item.options) : undefined;
    const mark = markOfKey(event.key, event.shiftKey, item?.options ?? []);
    if (step) go([cursor[0] + step[0], cursor[1] + step[1]]);
    else if (event.key === 'Home') go([cursor[0], 0]);
    else if (event.key === 'End') go([cursor[0], Number.MAX_SAFE_INTEGER]);
    else if (event.key === 'Enter') nextChild();
    else if (event.key === ' ' || event.key === 'Delete' || event.key === 'Backspace') put(null);
    else if (option) put(option);
    else if (mark) putMark(mark);
    else return;
    event.preventDefault();
  };

  const sample = item ?? rows[0]?.items[0];
  return (
    <>
      <GridKeys options={sample?.options ?? []} row={row} onPut={put} onMark={putMark} />
      {item && (item.text ?? texts[item.id]) ? <Box sx={{ mb: 1.5 }}>{item.text ?? texts[item.id]}</Box> : null}
      <Box
        ref={box}
        sx={gridLook}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          // However a cell came to be focused, the keys are for that cell.
          const place = event.target instanceof HTMLElement ? event.target.dataset['cell'] : undefined;
          const [at, column] = (place ?? '').split('-').map(Number);
          if (at === undefined || column === undefined || (at === cursor[0] && column === cursor[1])) return;
          go([at, column]);
        }}
        onBlur={(event) => {
          if (row && !event.currentTarget.contains(event.relatedTarget)) onLeaveRow(row.personId);
        }}
      >
        <table role="grid" aria-label={caption}>
          <thead>
            <tr>
              <th className="number">#</th>
              <th className="name">{t('grid.name')}</th>
              {heads.map((head, at) => (
                <th key={`${head}-${at}`} className="cell">
                  {head}
                </th>
              ))}
              {withTotal ? <th className="total">{t('grid.total')}</th> : null}
              <th className="result">{t('grid.result')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((each, at) => (
              <GridLine
                key={each.personId}
                row={each}
                sheet={sheet}
                at={at}
                cursor={cursor[0] === at ? cursor[1] : null}
                width={heads.length}
                withTotal={withTotal}
                onCell={onCell}
              />
            ))}
          </tbody>
        </table>
      </Box>
    </>
  );
}
