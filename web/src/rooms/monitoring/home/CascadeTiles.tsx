import { useQuery } from '@apollo/client/react';

import { useToday } from '../../../app/session.tsx';
import { graphql } from '../../../graphql/generated/index.ts';
import { useT } from '../../../i18n/index.ts';
import { percent } from '../../../kit/charts/DataBar.tsx';
import { StatRow, StatTile } from '../../../kit/charts/StatTile.tsx';
import { NoTilesYet } from '../../../kit/states/States.tsx';
import { peopleHref } from '../cascade/question.ts';

const CascadeTilesQuery = graphql(`
  query CascadeTiles {
    cascade {
      asOf
      waitingDays
      total {
        figures {
          measure
          count
        }
      }
      rates {
        rate
        numerator
        denominator
        numeratorMeasure
      }
    }
  }
`);

/** The three official rates and who waits for a doctor, as numbers that open their names. */
export function CascadeTiles() {
  const t = useT('monitoring');
  const today = useToday();
  const { data, error, refetch } = useQuery(CascadeTilesQuery);
  if (!data) return <NoTilesYet failed={Boolean(error)} onRetry={() => void refetch()} />;
  const { total, rates, waitingDays, asOf } = data.cascade;
  const href = (measure: string) => peopleHref({ asOf: asOf ?? today, of: '', waitingDays }, measure);
  const waiting = total.figures.find((one) => one.measure === 'WAITING')?.count ?? 0;
  return (
    <StatRow>
      {rates.map((rate) => (
        <StatTile
          key={rate.rate}
          label={t(`home.${rate.rate as 'PRIMARY' | 'SECONDARY' | 'DIAGNOSIS'}`)}
          value={rate.numerator}
          to={href(rate.numeratorMeasure)}
          note={t('home.of', {
            share: rate.denominator > 0 ? percent(rate.numerator / rate.denominator) : '–',
            all: rate.denominator,
          })}
        />
      ))}
      <StatTile
        label={t('home.waiting', { count: waitingDays })}
        value={waiting}
        to={href('WAITING')}
        tone={waiting > 0 ? 'error' : 'success'}
      />
    </StatRow>
  );
}
