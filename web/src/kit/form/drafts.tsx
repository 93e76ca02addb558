import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import type { DefaultValues, FieldValues, UseFormReturn } from 'react-hook-form';

/** Where unsent entries outlive this window: the server, sealed and for their author alone. */
export interface DraftKeeper {
  read(form: string): Promise<FieldValues | null>;
  keep(form: string, values: FieldValues): Promise<unknown>;
  drop(form: string): Promise<unknown>;
}

/** At most so much typing is lost when the computer fails. */
const WAIT_MS = 4_000;

/**
 * Unsaved entries live in the memory of this window and, a few seconds later, with the keeper. They survive a change of page, a new
 * sign-in of the same person and the end of the window; they are never written to the computer, which others may use.
 */
class Drafts {
  private readonly kept = new Map<string, FieldValues>();
  private readonly waiting = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private owner: string | undefined;
  private keeper: DraftKeeper | undefined;

  belongTo(owner: string | undefined): void {
    if (owner && this.owner && owner !== this.owner) this.kept.clear();
    this.owner = owner ?? this.owner;
  }
  handTo(keeper: DraftKeeper | undefined): void {
    this.keeper = keeper;
  }
  read(key: string): FieldValues | undefined {
    return this.kept.get(key);
  }
  /** What another window left with the keeper; nothing when it cannot be asked. */
  async fetch(key: string): Promise<FieldValues | null> {
    return (await this.keeper?.read(key).catch(() => null)) ?? null;
  }
  keep(key: string, values: FieldValues): void {
    this.kept.set(key, values);
    this.waiting.add(key);
    this.timer ??= setTimeout(() => this.flush(), WAIT_MS);
  }
  /** Hands over what has been typed since; a failure leaves it in memory and is tried again with the next key. */
  readonly flush = (): void => {
    clearTimeout(this.timer);
    this.timer = undefined;
    for (const key of this.waiting) {
      const values = this.kept.get(key);
      if (values) void this.keeper?.keep(key, values).catch(() => undefined);
    }
    this.waiting.clear();
  };
  drop(key: string): void {
    this.kept.delete(key);
    this.waiting.delete(key);
    void this.keeper?.drop(key).catch(() => undefined);
  }
  clear(): void {
    this.kept.clear();
    this.waiting.clear();
    this.owner = undefined;
  }
}

const DraftContext = createContext(new Drafts());

type ProviderProps = { owner: string | undefined; keeper?: DraftKeeper | undefined; children: ReactNode };

export function DraftProvider({ owner, keeper, children }: ProviderProps) {
  const [drafts] = useState(() => new Drafts());
  drafts.belongTo(owner);
  drafts.handTo(owner ? keeper : undefined);
  useEffect(() => {
    // Whoever looks away, changes the tab or closes it has typed enough for now.
    const away = () => document.visibilityState === 'hidden' && drafts.flush();
    window.addEventListener('blur', drafts.flush);
    window.addEventListener('pagehide', drafts.flush);
    document.addEventListener('visibilitychange', away);
    return () => {
      window.removeEventListener('blur', drafts.flush);
      window.removeEventListener('pagehide', drafts.flush);
      document.removeEventListener('visibilitychange', away);
    };
  }, [drafts]);
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
  const [restored, setRestored] = useState(() => drafts.read(key) !== undefined);
  const live = useRef(true);

  useEffect(() => {
    live.current = true;
    let typed = false;
    const bringBack = (values: FieldValues) =>
      form.reset({ ...form.getValues(), ...values } as DefaultValues<V>, { keepDefaultValues: true });
    const kept = drafts.read(key);
    if (kept) bringBack(kept);
    else
      void drafts.fetch(key).then((values) => {
        // Whoever has begun anew meanwhile is not overwritten.
        if (!values || typed || !live.current) return;
        bringBack(values);
        setRestored(true);
      });
    const stop = form.subscribe({
      formState: { values: true, isDirty: true },
      callback: ({ values, isDirty }) => {
        if (!live.current || !isDirty) return;
        typed = true;
        drafts.keep(key, structuredCloneOf(values));
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
