import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { useState, type KeyboardEvent } from 'react';

import { useAct } from '../../app/useAct.ts';
import { must, useCommand } from '../../app/useCommand.ts';
import { requestIdOf } from '../../graphql/client.ts';
import type { ReferralFactsFragment, ReferralFilterInput } from '../../graphql/generated/graphql.ts';
import { useT, type Key } from '../../i18n/index.ts';
import { FormDialog } from '../../kit/overlay/FormDialog.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { ErrorState } from '../../kit/states/States.tsx';
import { c } from '../../kit/theme/tokens.ts';
import { BoardColumn } from './BoardColumn.tsx';
import { COLUMNS, moveInto, type ColumnStatus } from './board-moves.ts';
import { MoveForm } from './MoveForm.tsx';
import { PLAIN_MOVES } from './plain-moves.ts';
import { MoveReferralMutation, ReferralCountsQuery } from './referral.operations.ts';

type Props = { frame: ReferralFilterInput; onOpen: (id: string) => void; hrefOf: (status: string) => string };

/** The inbox in columns. A card goes on by hand, by its menu, or by the keyboard through that menu. */
export function ReferralBoard({ frame, onOpen, hrefOf }: Props) {
  const t = useT('referral');
  const act = useAct();
  const toast = useToast();
  const move = useCommand(MoveReferralMutation);
  const counts = useQuery(ReferralCountsQuery, { variables: { filter: frame } });
  const [held, setHeld] = useState<ReferralFactsFragment | null>(null);
  const [asking, setAsking] = useState<{ referral: ReferralFactsFragment; move: string } | null>(null);
  const wordOf = (name: string) => t(`move.${name}` as Key<'referral'>);

  const start = (referral: ReferralFactsFragment, name: string) => {
    if (!PLAIN_MOVES.has(name)) return setAsking({ referral, move: name });
    act(async () => {
      must(await move({ input: { id: referral.id, move: name, version: referral.version } }));
      toast({ text: t('page.done', { move: wordOf(name), name: referral.personName }) });
    });
  };
  const drop = (column: ColumnStatus) => {
    if (!held || held.status === column) return setHeld(null);
    const name = moveInto(held, column);
    if (name) start(held, name);
    else toast({ text: t('board.noDrop'), tone: 'error' });
    setHeld(null);
  };
  if (counts.error && !counts.data)
    return <ErrorState requestId={requestIdOf(counts.error)} onRetry={() => void counts.refetch()} />;
  const all = (counts.data ?? counts.previousData)?.referralCounts ?? [];
  return (
    <>
      <Box sx={{ color: c.text2, fontSize: 12, mb: 1 }}>{t('board.help')}</Box>
      <Box
        role="group"
        aria-label={t('list.title')}
        onKeyDown={walk}
        sx={{
          display: 'grid',
          gridTemplateColumns: `repeat(${COLUMNS.length}, minmax(184px, 1fr))`,
          gap: 1,
          overflowX: 'auto',
          pb: 1,
          alignItems: 'start',
        }}
      >
        {COLUMNS.map((status) => (
          <BoardColumn
            key={status}
            status={status}
            frame={frame}
            count={all.find((each) => each.status === status)?.count ?? 0}
            href={hrefOf(status)}
            open={held !== null && held.status !== status && moveInto(held, status) !== null}
            onDrop={() => drop(status)}
            onHold={setHeld}
            onOpen={onOpen}
            onMove={start}
          />
        ))}
      </Box>
      {asking ? (
        <FormDialog title={`${wordOf(asking.move)} · ${asking.referral.personName}`} onClose={() => setAsking(null)}>
          <MoveForm
            referral={asking.referral}
            move={asking.move}
            needsReason={asking.referral.openMoves.find((each) => each.move === asking.move)?.needsReason ?? false}
            label={wordOf(asking.move)}
            onClose={() => setAsking(null)}
          />
        </FormDialog>
      ) : null}
    </>
  );
}

const STEP: Record<string, [dx: number, dy: number]> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** Arrow keys walk from card to card; an empty column is passed over. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = STEP[event.key];
  const here = event.target instanceof HTMLElement ? event.target.closest('[data-card]') : null;
  if (!step || !here) return;
  const columns = [...event.currentTarget.querySelectorAll('[data-column]')].map((column) => [
    ...column.querySelectorAll<HTMLElement>('[data-card]'),
  ]);
  let x = columns.findIndex((cards) => cards.includes(here as HTMLElement));
  let y = columns[x]?.indexOf(here as HTMLElement) ?? 0;
  const [dx, dy] = step;
  if (dy !== 0) y += dy;
  else
    do x += dx;
    while (columns[x]?.length === 0);
  const column = columns[x];
  const next = column?.[dy === 0 ? Math.min(y, column.length - 1) : y];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
