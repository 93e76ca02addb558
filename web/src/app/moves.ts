import { isRefusalCode, refusalText } from '@xingcheng/shared/refusals/index';

import { currentLanguage } from '../i18n/index.ts';
import type { OpenMove } from '../kit/StateControl.tsx';

type ServerMove = { move: string; needsReason: boolean; blockedBy?: string | null };

/** Why a move is not open yet, in words; the same sentence a refusal would carry. */
function sentenceOf(code: string | null | undefined): string | null {
  if (!code) return null;
  return isRefusalCode(code) ? refusalText(code, currentLanguage()) : code;
}

/** The server's open moves with the verbs of the page. The first is the way forward, `end` and its like are quiet. */
export function movesOf(moves: readonly ServerMove[], labelOf: (move: string) => string): OpenMove[] {
  return moves.map(({ move, needsReason, blockedBy }, at) => ({
    name: move,
    label: labelOf(move),
    needsReason,
    blockedBecause: sentenceOf(blockedBy),
    tone: at === 0 && !needsReason ? 'primary' : 'plain',
  }));
}
