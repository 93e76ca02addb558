import { defuse } from './defuse.js';

const BYTE_ORDER_MARK = '\uFEFF';

/** For Chinese Excel: without the mark it reads UTF-8 as GB18030. */
export function toCsv(header: readonly string[], rows: readonly (readonly unknown[])[]): string {
  return BYTE_ORDER_MARK + [header, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const safe = defuse(textOf(value));
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return value instanceof Date ? value.toISOString() : JSON.stringify(value);
}
