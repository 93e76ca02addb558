import { useMemo, useRef } from 'react';

type KeyLike = { isComposing?: boolean; keyCode?: number; timeStamp: number };

/** WebKit ends the composition before it reports the Enter that confirmed the word. */
const QUIET_MS = 100;

/**
 * The Enter that confirms a Chinese word must not act. Spread the two handlers on the input (or a parent of it) and ask
 * `isComposing(event.nativeEvent)` before every Enter.
 */
export function useImeGuard() {
  const endedAt = useRef(Number.NEGATIVE_INFINITY);
  const composing = useRef(false);
  return useMemo(
    () => ({
      onCompositionStart: () => {
        composing.current = true;
      },
      onCompositionEnd: (event: { timeStamp: number }) => {
        composing.current = false;
        endedAt.current = event.timeStamp;
      },
      isComposing: (event: KeyLike): boolean =>
        composing.current ||
        event.isComposing === true ||
        event.keyCode === 229 ||
        event.timeStamp - endedAt.current < QUIET_MS,
    }),
    [],
  );
}
