import { isRefusalCode, refusalText } from '@xingcheng/shared/refusals/index';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';

import type { ReferralFactsFragment } from '../../graphql/generated/graphql.ts';
import { useAct } from '../../app/useAct.ts';
import { must, useCommand } from '../../app/useCommand.ts';
import { useLanguage, useT, type Key } from '../../i18n/index.ts';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { MoveForm } from './MoveForm.tsx';
import { PLAIN_MOVES } from './plain-moves.ts';
import { MoveReferralMutation } from './referral.operations.ts';

/** What this reader may do next. A form opens in place: open the row, choose, confirm. */
export function ReferralMoves({ referral }: { referral: ReferralFactsFragment }) {
  const t = useT('referral');
  const language = useLanguage();
  const act = useAct();
  const toast = useToast();
  const move = useCommand(MoveReferralMutation);
  const [asking, setAsking] = useState<string | null>(null);
  const wordOf = (name: string) => t(`move.${name}` as Key<'referral'>);
  // The form itself asks for what these two still lack.
  const blockOf = (name: string, code: string | null | undefined) =>
    !code || name === 'writeResult' ? undefined : isRefusalCode(code) ? refusalText(code, language) : code;

  const run = async (name: string) => {
    must(await move({ input: { id: referral.id, move: name, version: referral.version } }));
    toast({ text: t('page.done', { move: wordOf(name), name: referral.personName }) });
  };
  const chosen = referral.openMoves.find((each) => each.move === asking);
  if (chosen) {
    return (
      <MoveForm
        referral={referral}
        move={chosen.move}
        needsReason={chosen.needsReason}
        label={wordOf(chosen.move)}
        onClose={() => setAsking(null)}
      />
    );
  }
  if (referral.openMoves.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {referral.openMoves.map(({ move: name, blockedBy, needsReason }, at) => {
        const because = blockOf(name, blockedBy);
        const forward = !needsReason && (name === 'accept' || (at === 0 && name !== 'receive'));
        return (
          <Button
            key={name}
            size="small"
            {...(forward ? ({ variant: 'contained', color: 'primary' } as const) : {})}
            disabled={because !== undefined}
            title={because}
            onClick={() => (PLAIN_MOVES.has(name) ? act(() => run(name)) : setAsking(name))}
          >
            {wordOf(name)}
          </Button>
        );
      })}
    </Box>
  );
}
