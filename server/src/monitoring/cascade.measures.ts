import { sql, type RawBuilder } from 'kysely';
import { addWorkingDays } from '../platform/calendar/working-days.js';
import { addDays } from '@xingcheng/shared/age/iso-date';

/** The day of the question, and how many working days after a positive screen a doctor's answer is waited for. */
export interface CascadeDay {
  asOf: string;
  waitingDays: number;
}

/** Ours: ten working days to book, as for a referral; the text says 尽快 and gives no number (proposal). */
export const DEFAULT_WAITING_DAYS = 10;

/** The last day on which a positive screen is more than n working days before `asOf`. */
export function waitingSince({ asOf, waitingDays }: CascadeDay): string {
  let day = addDays(asOf, -waitingDays);
  while (addWorkingDays(day, waitingDays) >= asOf) day = addDays(day, -1);
  return day;
}

const by = (column: string, asOf: string) => sql<boolean>`${sql.ref(`q.${column}`)} <= ${asOf}::date`;

/**
 * What each number of the cascade counts, over a row `q` with the days of the steps, as of the end of a day. Written once: the
 * count, the list and the export select by it. 初筛率, 复筛率 and 诊断率 divide them (国卫办妇幼发〔2022〕12号 七).
 */
export const CASCADE_MEASURES = {
  ROLL: () => sql<boolean>`true`,
  SCREENED: ({ asOf }) => by('screened_on', asOf),
  POSITIVE: ({ asOf }) => by('positive_on', asOf),
  REFERRED: ({ asOf }) => sql<boolean>`(${by('positive_on', asOf)} and ${by('referred_on', asOf)})`,
  RECHECKED: ({ asOf }) => sql<boolean>`(${by('positive_on', asOf)} and ${by('rechecked_on', asOf)})`,
  ABNORMAL: ({ asOf }) => by('abnormal_on', asOf),
  ABNORMAL_DIAGNOSED: ({ asOf }) => sql<boolean>`(${by('abnormal_on', asOf)} and ${by('diagnosed_on', asOf)})`,
  DIAGNOSED: ({ asOf }) => sql<boolean>`(${by('positive_on', asOf)} and ${by('diagnosed_on', asOf)})`,
  CONFIRMED: ({ asOf }) => sql<boolean>`(${by('positive_on', asOf)} and ${by('confirmed_on', asOf)})`,
  WAITING: (day) =>
    sql<boolean>`(q.positive_on <= ${waitingSince(day)}::date and not coalesce(${by('diagnosed_on', day.asOf)}, false)
      and not (coalesce(${by('cleared_on', day.asOf)}, false) and not coalesce(${by('abnormal_on', day.asOf)}, false)))`,
} as const satisfies Record<string, (day: CascadeDay) => RawBuilder<boolean>>;

export type CascadeMeasure = keyof typeof CASCADE_MEASURES;
export const CASCADE_NAMES = Object.keys(CASCADE_MEASURES) as CascadeMeasure[];

/** The official rates: which measure over which. */
export const CASCADE_RATES = {
  PRIMARY: ['SCREENED', 'ROLL'],
  SECONDARY: ['RECHECKED', 'POSITIVE'],
  DIAGNOSIS: ['ABNORMAL_DIAGNOSED', 'ABNORMAL'],
} as const satisfies Record<string, readonly [CascadeMeasure, CascadeMeasure]>;

/** From which step to which the days are measured. */
export const CASCADE_INTERVALS = {
  POSITIVE_TO_REFERRED: ['positive_on', 'referred_on'],
  POSITIVE_TO_RECHECKED: ['positive_on', 'rechecked_on'],
  ABNORMAL_TO_DIAGNOSED: ['abnormal_on', 'diagnosed_on'],
  POSITIVE_TO_DIAGNOSED: ['positive_on', 'diagnosed_on'],
} as const;
