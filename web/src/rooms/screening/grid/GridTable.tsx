import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useCallback, useRef, useState, type KeyboardEvent } from 'react';

import { codeLabel, useT } from '../../../i18n/index.ts';
import { c } from '../../../kit/theme/tokens.ts';
import { GridLine } from './GridLine.tsx';
import { isOpen, type Row } from './grid-row.ts';
import { gridLook } from './grid-look.ts';
import { keyOf, optionOfKey } from './keys.ts';

type Props = {
  caption: string;
  heads: readonly string[];
  rows: readonly Row[];
  withTotal: boolean;
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
export function GridTable({ caption, heads, rows, withTotal, onAnswer, onLeaveRow }: Props) {
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
      setCursor([at, column]);
      box.current?.querySelector<HTMLElement>(`[data-cell="${at}-${column}"]`)?.focus();
    },
    [rows, row, cursor, onLeaveRow],
  );
  const onCell = useCallback((at: number, column: number) => go([at, column]), [go]);

  const nextChild = () => {
    const next = rows.findIndex((each, at) => at > cursor[0] && isOpen(each));
    go([next === -1 ? Math.min(cursor[0] + 1, rows.length - 1) : next, 0]);
  };
  const put = (option: string | null) => {
    if (!row || !item || !isOpen(row)) return;
    onAnswer(row.personId, item.id, option);
    if (option !== null) go([cursor[0], cursor[1] + 1]);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    if (!(event.target instanceof HTMLElement) || !event.target.dataset['cell']) return;
    const step = steps[event.key];
    const option = item ? optionOfKey(event.key, item.options) : undefined;
    if (step) go([cursor[0] + step[0], cursor[1] + step[1]]);
    else if (event.key === 'Home') go([cursor[0], 0]);
    else if (event.key === 'End') go([cursor[0], Number.MAX_SAFE_INTEGER]);
    else if (event.key === 'Enter') nextChild();
    else if (event.key === ' ' || event.key === 'Delete' || event.key === 'Backspace') put(null);
    else if (option) put(option);
    else return;
    event.preventDefault();
  };

  const sample = item ?? rows[0]?.items[0];
  return (
    <>
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1.5, color: c.text2, fontSize: 13 }}
      >
        {(sample?.options ?? []).map((option) => (
          <Button
            key={option}
            size="small"
            disabled={!row || !isOpen(row)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => put(option)}
          >
            <kbd>{keyOf(option, sample?.options ?? []).toUpperCase()}</kbd>&nbsp;{codeLabel('answerOption', option)}
          </Button>
        ))}
        <Button
          size="small"
          disabled={!row || !isOpen(row)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => put(null)}
        >
          <kbd>{t('grid.space')}</kbd>&nbsp;{t('grid.unanswered')}
        </Button>
        <span>{t('grid.keys')}</span>
      </Box>
      {item?.text ? <Box sx={{ mb: 1.5 }}>{item.text}</Box> : null}
      <Box
        ref={box}
        sx={gridLook}
        onKeyDown={onKeyDown}
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
