import { movesOf } from '../../app/moves.ts';
import { must, useCommand } from '../../app/useCommand.ts';
import type { HandoverFactsFragment } from '../../graphql/generated/graphql.ts';
import { useT, type Key } from '../../i18n/index.ts';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { StateControl } from '../../kit/StateControl.tsx';
import { AnswerHandoverMutation } from './handover.operations.ts';

/** What this reader may answer: accept, decline with words, or take the offer back. */
export function HandoverMoves({ handover }: { handover: HandoverFactsFragment }) {
  const t = useT('casefile');
  const toast = useToast();
  const answer = useCommand(AnswerHandoverMutation);
  return (
    <StateControl
      size="small"
      moves={movesOf(handover.openMoves, (move) => t(`handover.move.${move}` as Key<'casefile'>))}
      onMove={async (move, reason) => {
        must(await answer({ input: { id: handover.id, move, answer: reason ?? null } }));
        toast({ text: t(`handover.done.${move}` as Key<'casefile'>, { name: handover.personName }) });
      }}
    />
  );
}
