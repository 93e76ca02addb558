import { useCallback } from 'react';

import { formatAge, formatDate, useT } from '../../i18n/index.ts';
import type { LifelineEvent } from './lifeline-layout.ts';

/** When something was, as words: a day, a period, or a day on which it is due. */
export function useWhen(): (event: LifelineEvent) => string {
  const t = useT('kit');
  return useCallback(
    (event) => {
      const on = formatDate(event.on);
      if (event.kind === 'due') return `${on} ${t('lifeline.due')}`;
      if (event.kind !== 'period') return on;
      return `${on} ${event.until ? t('lifeline.until', { date: formatDate(event.until) }) : t('lifeline.ongoing')}`;
    },
    [t],
  );
}

/** The accessible name of a mark: chapter, what, when, at what age, who and where. */
export function useMarkName(bornOn: string): (event: LifelineEvent) => string {
  const t = useT('kit');
  const when = useWhen();
  return useCallback(
    (event) =>
      [t(`chapter.${event.chapter}`), event.title, when(event), formatAge(bornOn, event.on), event.detail]
        .filter(Boolean)
        .join(', '),
    [t, when, bornOn],
  );
}
