import type { IsoDate } from '../clock.js';

/** Dates of documents are written out: 2026年11月22日. */
export function writtenDate(date: IsoDate | null): string | null {
  if (!date) return null;
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
