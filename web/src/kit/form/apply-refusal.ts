import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';

import type { Refusal } from './outcome.ts';

/** What a form needs to have for a refusal to be placed. */
type Placeable<V extends FieldValues> = Pick<UseFormReturn<V>, 'setError' | 'getValues'>;

/** `input.phone`, `items.0.name` and `phone` all mean the same field of the form. */
const fieldOf = (name: string): string => name.replace(/^input\./, '').replace(/\[(\d+)\]/g, '.$1');

const has = (values: unknown, path: string): boolean => {
  let at: unknown = values;
  for (const step of path.split('.')) {
    if (typeof at !== 'object' || at === null || !(step in at)) return false;
    at = (at as Record<string, unknown>)[step];
  }
  return true;
};

/** Puts the server's refusal at its field, or on top of the form when it names none. True when a field was found. */
export function applyRefusal<V extends FieldValues>(form: Placeable<V>, refusal: Refusal): boolean {
  const field = refusal.field ? fieldOf(refusal.field) : '';
  const error = { type: refusal.code, message: refusal.message };
  if (field && has(form.getValues(), field)) {
    form.setError(field as FieldPath<V>, error, { shouldFocus: true });
    return true;
  }
  form.setError('root.refusal', error);
  return false;
}
