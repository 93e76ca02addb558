const FULL_WIDTH = /[\uFF01-\uFF5E\u3000]/;

/** Whether full-width letters, digits or signs are present. They are pointed out, never silently turned. */
export function hasFullWidth(text: string): boolean {
  return FULL_WIDTH.test(text);
}

/** Half-width form, to suggest to the person who typed it. */
export function toHalfWidth(text: string): string {
  return text
    .replaceAll(/[\uFF01-\uFF5E]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0xfe_e0))
    .replaceAll('\u3000', ' ');
}
