import { codeLabel } from './code-label.ts';
import { words } from './instance.ts';

const parts = (date: string): [string, string, string] => {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-');
  return [year, month, day];
};

/** A calendar date for tables: 2026-11-22. */
export const formatDate = (date: string | null | undefined): string => (date ? parts(date).join('-') : '');

/** A calendar date for documents: 2026年11月22日, 22 November 2026. */
export function formatDateLong(date: string | null | undefined): string {
  if (!date) return '';
  const [year, month, day] = parts(date);
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return new Intl.DateTimeFormat(words.language === 'en' ? 'en-GB' : 'zh-CN', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(at);
}

/** An instant in the city's own time: 2026-11-22 14:03. */
export function formatTime(instant: string | null | undefined): string {
  if (!instant) return '';
  const shown = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'Asia/Shanghai',
  }).format(new Date(instant));
  return shown;
}

export const formatCount = (count: number): string => new Intl.NumberFormat('en-US').format(count);

/** Completed years and months between two calendar dates: 5岁3月, 5 y 3 m. */
export function formatAge(bornOn: string, on: string): string {
  const [by, bm, bd] = parts(bornOn).map(Number) as [number, number, number];
  const [y, m, d] = parts(on).map(Number) as [number, number, number];
  const months = Math.max(0, (y - by) * 12 + (m - bm) - (d < bd ? 1 : 0));
  return formatMonths(months);
}

/** The ages an instrument is for: 16月–2岁7月; one without an upper bound of use ends in 起. */
export function formatAgeSpan(fromMonths: number, toMonths: number): string {
  const from = formatMonths(fromMonths, YOUNG);
  if (toMonths >= WHOLE_LIFE) return words.t('age.upwards', { ns: 'kit', from });
  return words.t('age.span', { ns: 'kit', from, to: formatMonths(toMonths, YOUNG) });
}

/** Below three years, practice counts in months. */
const YOUNG = 36;
const WHOLE_LIFE = 100 * 12;

function formatMonths(months: number, inMonthsBelow = 12): string {
  if (months < inMonthsBelow) return words.t('age.months', { ns: 'kit', months });
  const years = Math.floor(months / 12);
  const rest = months % 12;
  if (rest === 0) return words.t('age.years', { ns: 'kit', years });
  return words.t('age.both', { ns: 'kit', years, months: rest });
}

/** `三年级 2班` and `Grade 3, class 2`: a class that is only numbered is said in the reader's language, another by its own name. */
export function formatClass(grade: string, name: string): string {
  const number = /^(\d+)班$/.exec(name)?.[1];
  const said = number ? words.t('class.numbered', { ns: 'kit', number }) : name;
  return [codeLabel('schoolGrade', grade), said].filter(Boolean).join(' ');
}
