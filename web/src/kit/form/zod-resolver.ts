import type { FieldErrors, FieldValues, Resolver } from 'react-hook-form';
import type { z } from 'zod';

type Nest = { [key: string]: Nest | { type: string; message: string } };

/** One schema for a form: `useForm({ resolver: zodResolver(schema) })`. The first problem of a field is the one shown. */
export function zodResolver<V extends FieldValues>(schema: z.ZodType<V, V>): Resolver<V> {
  return async (values) => {
    const result = await schema.safeParseAsync(values);
    if (result.success) return { values: result.data, errors: {} };
    const errors: Nest = {};
    for (const issue of result.error.issues) place(errors, issue.path.map(String), issue);
    return { values: {}, errors: errors as FieldErrors<V> };
  };
}

function place(errors: Nest, path: readonly string[], issue: { code?: string | undefined; message: string }): void {
  const [step, ...rest] = path.length > 0 ? path : ['root'];
  if (step === undefined) return;
  if (rest.length === 0) {
    errors[step] ??= { type: issue.code ?? 'invalid', message: issue.message };
    return;
  }
  const inner = (errors[step] ??= {});
  if (!('message' in inner)) place(inner as Nest, rest, issue);
}
