import { movesOf } from '../../app/moves.ts';
import { must, useCommand } from '../../app/useCommand.ts';
import type { PlacementFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, useT, type Key } from '../../i18n/index.ts';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { StateControl } from '../../kit/StateControl.tsx';
import { MovePlacementMutation } from './placement.operations.ts';

export function PlacementMoves({ placement }: { placement: PlacementFactsFragment }) {
  const t = useT('education');
  const toast = useToast();
  const move = useCommand(MovePlacementMutation);
  return (
    <StateControl
      size="small"
      moves={movesOf(placement.openMoves, (name) => t(`placement.move.${name}` as Key<'education'>))}
      onMove={async (name, reason) => {
        const moved = must(
          await move({ input: { id: placement.id, move: name, reason: reason ?? null, version: placement.version } }),
        );
        toast({ text: t('placement.moved', { status: codeLabel('placementStatus', moved.status) }) });
      }}
    />
  );
}
