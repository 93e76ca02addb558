import Box from '@mui/material/Box';
import { Link } from 'react-router';

import type { CascadeBoardQuery } from '../../../graphql/generated/graphql.ts';
import { formatCount, formatDate, useT, type Key } from '../../../i18n/index.ts';
import { Facts } from '../../../kit/Block.tsx';
import { percent } from '../../../kit/charts/DataBar.tsx';
import { StatTile } from '../../../kit/charts/StatTile.tsx';
import { Section } from '../../../kit/Section.tsx';
import { c } from '../../../kit/theme/tokens.ts';
import { shareOf } from '../figures.ts';
import { peopleHref, type Question } from './question.ts';

type Props = { cascade: CascadeBoardQuery['cascade']; question: Question };

/** The three rates, who still waits, and how long it takes. */
export function CascadeFacts({ cascade, question }: Props) {
  const t = useT('monitoring');
  const months = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : t('cascade.months', { count: Math.round(value) });
  const waiting = cascade.total.figures.find(({ measure }) => measure === 'WAITING')?.count ?? 0;
  return (
    <Box sx={{ display: 'grid', gap: 2, alignContent: 'start', minWidth: 0 }}>
      <Section title={t(cascade.official ? 'board.rates' : 'cascade.ratesOfRoll')}>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))' }}>
          {cascade.rates.map(({ rate, numerator, numeratorMeasure, denominator, denominatorMeasure }) => {
            const share = shareOf(numerator, denominator);
            const name = t(`rate.${rate}` as Key<'monitoring'>);
            const number = (measure: string, count: number) => (
              <Link
                to={peopleHref(question, measure)}
                aria-label={`${name} ${t(`cascade.measure.${measure}` as Key<'monitoring'>)} ${formatCount(count)}`}
              >
                {formatCount(count)}
              </Link>
            );
            return (
              <div key={rate}>
                <Box sx={{ color: c.text2, fontSize: 13 }}>{name}</Box>
                <Box sx={{ fontSize: 20, fontWeight: 600 }}>{share === null ? '–' : percent(share)}</Box>
                <Box sx={{ fontSize: 13 }}>
                  {number(numeratorMeasure, numerator)} / {number(denominatorMeasure, denominator)}
                </Box>
              </div>
            );
          })}
        </Box>
        <Box sx={{ color: c.text2, fontSize: 12, mt: 1.5 }}>
          {t('rate.source', { source: cascade.rates[0]?.source ?? '' })}
        </Box>
      </Section>
      <StatTile
        label={t('cascade.measure.WAITING')}
        value={waiting}
        to={peopleHref(question, 'WAITING')}
        tone={waiting > 0 ? 'error' : 'neutral'}
        note={t('cascade.waitingNote', { count: cascade.waitingDays, day: formatDate(cascade.waitingSince) })}
      />
      <Section title={t('cascade.pace')} beside={t('cascade.paceNote')}>
        <Facts
          facts={[
            ...cascade.intervals.map(
              ({ name, medianDays, persons }) =>
                [
                  t(`cascade.interval.${name}` as Key<'monitoring'>),
                  medianDays === null || medianDays === undefined
                    ? '–'
                    : t('cascade.days', { count: medianDays, persons: formatCount(persons) }),
                ] as const,
            ),
            [t('cascade.ageAtPositive'), months(cascade.monthsAtPositive)],
            [t('cascade.ageAtDiagnosis'), months(cascade.monthsAtDiagnosis)],
          ]}
        />
      </Section>
    </Box>
  );
}
