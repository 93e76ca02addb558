import { defuse } from './defuse.js';

export type OutValue = string | number | boolean | null;

const BYTE_ORDER_MARK = '\uFEFF';

/** For Chinese Excel: without the mark it reads UTF-8 as GB18030. */
export function writeCsv(rows: readonly (readonly OutValue[])[]): Buffer {
  return Buffer.from(BYTE_ORDER_MARK + rows.map((row) => `${row.map(field).join(',')}\r\n`).join(''));
}

function field(value: OutValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = defuse(value);
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
