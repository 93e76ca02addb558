import type { Action } from '@xingcheng/shared/access/actions';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';

import { useToday } from '../../../app/session.tsx';

/** What the page is asked, all of it in the address: the same link gives the same numbers. */
export function useQuestion() {
  const today = useToday();
  const [params, setParams] = useSearchParams();
  const asOf = params.get('asOf') ?? today;
  const of = params.get('of') ?? '';
  const days = Number(params.get('days'));
  const waitingDays = params.has('days') && Number.isInteger(days) && days >= 0 && days <= 250 ? days : 10;
  const input = useMemo(() => ({ asOf, waitingDays, ...scopeOf(of) }), [asOf, of, waitingDays]);
  const set = (key: 'asOf' | 'of' | 'days', value: string) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(key, value);
        else next.delete(key);
        return next;
      },
      { replace: true },
    );
  return { asOf, of, waitingDays, input, set, today };
}

/** Everything, one programme, or one campaign. */
export function scopeOf(of: string): { programme?: string; campaignId?: string } {
  if (of.startsWith('campaign:')) return { campaignId: of.slice(9) };
  return of ? { programme: of } : {};
}

export type Question = ReturnType<typeof useQuestion>;

/** The address of the people behind a number. */
export function peopleHref(
  { asOf, of, waitingDays }: Pick<Question, 'asOf' | 'of' | 'waitingDays'>,
  measure: string,
  area?: string,
): string {
  const query = { asOf, days: String(waitingDays), measure, ...(of ? { of } : {}), ...(area ? { area } : {}) };
  return `/cascade/people?${new URLSearchParams(query).toString()}`;
}

/** That a child was confirmed is the diagnosis: its names are for who reads diagnoses, its number for everybody who sees the cascade. */
export const opensNames = (measure: string, may: (action: Action) => boolean): boolean =>
  measure !== 'CONFIRMED' || may('diagnosis.read');
