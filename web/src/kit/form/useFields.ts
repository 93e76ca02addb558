import { useForm, type DefaultValues, type FieldErrors, type FieldValues, type UseFormReturn } from 'react-hook-form';

import { say } from '../../i18n/index.ts';

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && !value.trim()) ||
  (Array.isArray(value) && value.length === 0);

/**
 * A form whose page only asks that some fields are filled; everything else is the server's to judge.
 * `labels` names those fields, and the message says which one is missing.
 */
export function useFields<V extends FieldValues>(
  defaults: V,
  labels: Partial<Record<keyof V & string, string>> = {},
): UseFormReturn<V> {
  return useForm<V>({
    defaultValues: defaults as DefaultValues<V>,
    resolver: (values) => {
      const missing = Object.entries(labels).filter(([name]) => isEmpty(values[name]));
      if (missing.length === 0) return { values, errors: {} };
      const errors = missing.map(
        ([name, label]) => [name, { type: 'required', message: say('kit', 'form.requiredField', { label }) }] as const,
      );
      return { values: {}, errors: Object.fromEntries(errors) as FieldErrors<V> };
    },
  }) as UseFormReturn<V>;
}
