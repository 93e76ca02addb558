import { useSyncExternalStore } from 'react';

let readOnly = false;
const listeners = new Set<() => void>();

/** What the newest answer of the server said: whether it takes no changes for now. */
export function noteReadOnly(now: boolean): void {
  if (now === readOnly) return;
  readOnly = now;
  for (const tell of listeners) tell();
}

const subscribe = (tell: () => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

export const useReadOnly = (): boolean => useSyncExternalStore(subscribe, () => readOnly);
