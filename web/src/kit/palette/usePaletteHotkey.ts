import { useEffect } from 'react';

export const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Ctrl K, or ⌘ K on a Mac, from anywhere. */
export function usePaletteHotkey(onOpen: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || event.isComposing || event.shiftKey || event.altKey) return;
      if (!(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      onOpen();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [onOpen]);
}
