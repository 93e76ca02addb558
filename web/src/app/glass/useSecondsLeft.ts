import { useEffect, useState } from 'react';

/**
 * Counts down from what the server said was left when it was read. The computer's own clock is never asked what time it is: a wrong
 * one shows the right minutes.
 */
export function useSecondsLeft(said: number, onOver: () => void): number {
  const [passed, setPassed] = useState({ of: said, seconds: 0 });
  useEffect(() => {
    if (said <= 0) return undefined;
    const began = performance.now();
    const timer = setInterval(() => {
      const seconds = Math.floor((performance.now() - began) / 1_000);
      setPassed({ of: said, seconds });
      if (seconds < said) return;
      clearInterval(timer);
      onOver();
    }, 1_000);
    return () => clearInterval(timer);
  }, [said, onOver]);
  // What passed of an earlier answer says nothing about a newer one.
  return Math.max(0, said - (passed.of === said ? passed.seconds : 0));
}
