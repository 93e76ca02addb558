import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import type { DefaultValues, FieldValues, UseFormReturn } from 'react-hook-form';

/**
 * Unsaved entries live in the memory of this window only. They survive a change of page and a new sign-in of the same
 * person; they are never written to the computer, which others may use.
 */
class Drafts {
  private readonly kept = new Map<string, FieldValues>();
  private owner: string | undefined;

  belongTo(owner: string | undefined): void {
    if (owner && this.owner && owner !== this.owner) this.kept.clear();
    this.owner = owner ?? this.owner;
  }
  read(key: string): FieldValues | undefined {
    return this.kept.get(key);
  }
  keep(key: string, values: FieldValues): void {
    this.kept.set(key, values);
  }
  drop(key: string): void {
    this.kept.delete(key);
  }
  clear(): void {
    this.kept.clear();
    this.owner = undefined;
  }
}

const DraftContext = createContext(new Drafts());

export function DraftProvider({ owner, children }: { owner: string | undefined; children: ReactNode }) {
  const [drafts] = useState(() => new Drafts());
  drafts.belongTo(owner);
  return <DraftContext value={drafts}>{children}</DraftContext>;
}

/** Forget everything, as on sign-out. */
export function useForgetDrafts(): () => void {
  const drafts = useContext(DraftContext);
  return () => drafts.clear();
}

/** Keeps the form under `key` and brings it back. `restored` says so to the reader; call `drop` after saving. */
export function useDraft<V extends FieldValues>(
  key: string,
  form: UseFormReturn<V>,
): { restored: boolean; drop: () => void } {
  const drafts = useContext(DraftContext);
  const [restored] = useState(() => drafts.read(key) !== undefined);
  const live = useRef(true);

  useEffect(() => {
    live.current = true;
    const kept = drafts.read(key);
    if (kept) form.reset(kept as DefaultValues<V>, { keepDefaultValues: true });
    const stop = form.subscribe({
      formState: { values: true, isDirty: true },
      callback: ({ values, isDirty }) => {
        if (live.current && isDirty) drafts.keep(key, structuredCloneOf(values));
      },
    });
    return () => {
      live.current = false;
      stop();
    };
  }, [drafts, key, form]);

  return { restored, drop: () => drafts.drop(key) };
}

// Forms hold plain values; `structuredClone` itself is missing before Chromium 98.
const structuredCloneOf = <V,>(values: V): V => JSON.parse(JSON.stringify(values)) as V;
