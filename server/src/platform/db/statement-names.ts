import { createHash } from 'node:crypto';

/** Longer statements are rare and are not kept by the connection. */
export const NAMED = 8_000;

const names = new Map<string, string>();

export function nameOf(text: string): string {
  let name = names.get(text);
  if (!name) {
    name = createHash('sha1').update(text).digest('base64url');
    if (names.size < 2_000) names.set(text, name);
  }
  return name;
}
