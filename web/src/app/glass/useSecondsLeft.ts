import { useEffect, useState } from 'react';

/**
 * Counts down from what the server said was left when it was read. The computer's own clock is never asked what time it is: a wrong
 * one shows the right minutes.
 */
export function useSecondsLeft(said: number, onOver: () => void): number {
  const [left, setLeft] = useState(said);
  useEffect(() => {
    setLeft(said);
    if (said <= 0) return undefined;
    const began = performance.now();
    const timer = setInterval(() => {
      const now = Math.max(0, said - Math.floor((performance.now() - began) / 1_000));
      setLeft(now);
      if (now > 0) return;
      clearInterval(timer);
      onOver();
    }, 1_000);
    return () => clearInterval(timer);
  }, [said, onOver]);
  return left;
}
