import { useState, type ReactNode } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';

import { useT } from '../../i18n/index.ts';
import { applyRefusal } from './apply-refusal.ts';
import { ConflictDialog } from './ConflictDialog.tsx';
import { isRefusal, isStale, type Done, type Outcome, type StaleVersion } from './outcome.ts';

export type MutationFormOptions<V extends FieldValues, O extends Outcome> = {
  form: UseFormReturn<V>;
  /** Calls the mutation and returns its union. `version` is given when the reader chose to save over a newer version. */
  send: (values: V, version: number | undefined) => Promise<O | null | undefined>;
  onDone: (done: Done<O>) => void;
  /** Reads the record again after a conflict: its version now, and its values for "take the current version". */
  reload?: () => Promise<{ version: number; values: V }>;
  labelOf?: (field: string) => string;
};

export type MutationForm = {
  submit: (event?: { preventDefault?: () => void }) => void;
  sending: boolean;
  /** Put it anywhere inside the form. */
  dialogs: ReactNode;
};

/** Sends a form and gives each of the three answers its place: done, refused at a field, changed by somebody else. */
export function useMutationForm<V extends FieldValues, O extends Outcome>(
  options: MutationFormOptions<V, O>,
): MutationForm {
  const { form, send, onDone, reload, labelOf = (field) => field } = options;
  const t = useT('kit');
  const [sending, setSending] = useState(false);
  const [stale, setStale] = useState<StaleVersion | null>(null);

  // Read while drawing, so that the form keeps count of what was changed.
  const { dirtyFields } = form.formState;

  const deliver = async (values: V, version?: number) => {
    setSending(true);
    form.clearErrors('root');
    try {
      const outcome = await send(values, version);
      if (!outcome) throw new Error('no answer');
      if (isRefusal(outcome)) applyRefusal(form, outcome);
      else if (isStale(outcome)) setStale(outcome);
      else {
        setStale(null);
        // What was sent is now what is stored: nothing is unsaved any more.
        form.reset(values);
        onDone(outcome as Done<O>);
      }
    } catch {
      form.setError('root.network', { type: 'network', message: t('form.failed') });
    } finally {
      setSending(false);
    }
  };

  /** What nobody else changed stays as typed; of what differs, each field comes from the side that was chosen. */
  const merge = async (mine: ReadonlySet<string>) => {
    const typed = form.getValues();
    const fresh = await reload?.();
    const differing = new Set(stale?.fields.map(({ name }) => name));
    const merged = { ...typed };
    for (const name of Object.keys(fresh?.values ?? {}) as (keyof V & string)[])
      if (fresh && (differing.has(name) ? !mine.has(name) : !touched(name))) merged[name] = fresh.values[name];
    setStale(null);
    form.reset(merged, { keepDefaultValues: true });
    await deliver(merged, fresh?.version);
  };

  /** Without a way to read the record again there is no other side to take a value from. */
  const touched = (field: string): boolean => !reload || Boolean((dirtyFields as Record<string, unknown>)[field]);

  const takeTheirs = async () => {
    const fresh = await reload?.();
    if (fresh) form.reset(fresh.values);
    setStale(null);
  };

  return {
    submit: (event) => {
      event?.preventDefault?.();
      if (!sending) void form.handleSubmit((values) => deliver(values))();
    },
    sending,
    dialogs: stale ? (
      <ConflictDialog
        stale={stale}
        labelOf={labelOf}
        busy={sending}
        mineToBeginWith={touched}
        onMerge={(mine) => void merge(mine)}
        onTakeTheirs={() => void takeTheirs()}
        onClose={() => setStale(null)}
      />
    ) : null,
  };
}
