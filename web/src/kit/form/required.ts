import type { FieldErrors, FieldValues, Resolver } from 'react-hook-form';

import { say } from '../../i18n/index.ts';

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (typeof value === 'string' && !value.trim()) || (Array.isArray(value) && value.length === 0);

/** Names what must be filled in, with the field's label in the message; everything else is the server's to judge. */
export function required<V extends FieldValues>(labels: Partial<Record<keyof V & string, string>>): Resolver<V> {
  return (values) => {
    const missing = Object.entries(labels).filter(([name]) => isEmpty(values[name]));
    if (missing.length === 0) return { values, errors: {} };
    const errors = Object.fromEntries(
      missing.map(([name, label]) => [name, { type: 'required', message: say('kit', 'form.requiredField', { label }) }]),
    );
    return { values: {}, errors: errors as FieldErrors<V> };
  };
}
