import { formatClass } from '../i18n/index.ts';

/** "P1 3班" comes as one word of the register; the grade is said in the reader's language. */
export function classOf(row: { schoolName?: string | null; className?: string | null }): string {
  const [grade = '', ...name] = (row.className ?? '').split(' ');
  return [row.schoolName, formatClass(grade, name.join(' '))].filter(Boolean).join(' ') || '–';
}
