import { useCallback } from 'react';

import { say } from '../i18n/index.ts';
import { useToast } from '../kit/overlay/Toasts.tsx';

/** Runs what a button does; a refusal is said in a toast instead of being lost. */
export function useAct(): (work: () => Promise<unknown>) => void {
  const toast = useToast();
  return useCallback(
    (work) => {
      work().catch((error: unknown) =>
        toast({ text: error instanceof Error ? error.message : say('kit', 'form.failed'), tone: 'error' }),
      );
    },
    [toast],
  );
}
