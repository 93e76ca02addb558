/** What a value parsed to, or why it did not; `code` is a refusal code of the people room. */
export type Parsed<T, P extends string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: P };

export function good<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function bad<P extends string>(code: P): { readonly ok: false; readonly code: P } {
  return { ok: false, code };
}
