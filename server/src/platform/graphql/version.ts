import { Refused, Stale } from './refusal.js';

interface Versioned {
  id: string;
  version: number;
  updatedAt: Date;
}

/**
 * Refuses a change that was made against an older version, and shows both versions of every field it wanted to write.
 * What the record has sealed is opened for this alone. Call it on a record loaded with a write lock: then nobody can slip in between.
 */
export function requireVersion<T extends Versioned>(
  record: T,
  expected: number,
  wanted: Partial<Record<keyof T & string, unknown>>,
  sealed: Readonly<Record<string, { yours: unknown; current: () => string | null }>> = {},
): void {
  if (record.version === expected) return;
  if (expected > record.version) throw new Refused('INVALID_VALUE', 'version');
  const plain = Object.entries(wanted).map(([name, yours]) => ({
    name,
    yours,
    current: (record as Record<string, unknown>)[name],
  }));
  const opened = Object.entries(sealed).map(([name, one]) => ({ name, yours: one.yours, current: one.current() }));
  const fields = [...plain, ...opened]
    .filter(({ yours }) => yours !== undefined)
    .map(({ name, yours, current }) => ({ name, yours: text(yours), current: text(current) }))
    .filter(({ yours, current }) => yours !== current);
  throw new Stale(fields, record.updatedAt, { type: record.constructor.name, id: record.id });
}

function text(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
