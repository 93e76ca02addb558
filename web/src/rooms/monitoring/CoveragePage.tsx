import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import OutlinedInput from '@mui/material/OutlinedInput';
import Skeleton from '@mui/material/Skeleton';
import { useId } from 'react';
import { useSearchParams } from 'react-router';

import { useToday } from '../../app/session.tsx';
import { isForbidden, requestIdOf } from '../../graphql/client.ts';
import { formatDate, useLanguage, useT } from '../../i18n/index.ts';
import { percent } from '../../kit/charts/DataBar.tsx';
import { FunnelChart } from '../../kit/charts/FunnelChart.tsx';
import { TileMap } from '../../kit/charts/TileMap.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { Section } from '../../kit/Section.tsx';
import { ErrorState, NoPermission } from '../../kit/states/States.tsx';
import { c } from '../../kit/theme/tokens.ts';
import { CoverageTable } from './CoverageTable.tsx';
import { listOf, MEASURES, shareOf, sum } from './figures.ts';
import { CoverageQuery } from './monitoring.operations.ts';
import { OfficialRates } from './OfficialRates.tsx';

const CASCADE = ['SCREENED', 'POSITIVE', 'RECHECKED', 'ABNORMAL', 'DIAGNOSED'] as const;

/** Who was screened, seen again and diagnosed, by area and stage, as of a day. Each number opens its names. */
export function CoveragePage() {
  const t = useT('monitoring');
  const language = useLanguage();
  const today = useToday();
  const dateId = useId();
  const [query, setQuery] = useSearchParams();
  const asOf = query.get('asOf') ?? today;
  const { data, previousData, error, refetch } = useQuery(CoverageQuery, { variables: { input: { asOf } } });
  const shown = data ?? previousData;
  if (isForbidden(error)) return <NoPermission />;
  if (error && !shown) return <ErrorState requestId={requestIdOf(error)} onRetry={() => void refetch()} />;
  const board = shown?.coverage;
  const total = sum(board?.cells ?? []);
  const figure = Object.fromEntries(MEASURES);
  return (
    <>
      <PageHeader
        title={t('board.title')}
        subtitle={
          board
            ? t('board.subtitle', { year: board.schoolYear, next: board.schoolYear + 1, day: formatDate(board.asOf) })
            : undefined
        }
        tools={
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, fontSize: 13 }}>
            <label htmlFor={dateId}>{t('board.asOf')}</label>
            <OutlinedInput
              id={dateId}
              size="small"
              type="date"
              value={asOf}
              inputProps={{ max: today }}
              onChange={(event) => setQuery(event.target.value ? { asOf: event.target.value } : {}, { replace: true })}
              sx={{ height: 36, width: 156 }}
            />
          </Box>
        }
      />
      {board ? (
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            alignItems: 'stretch',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 5fr) minmax(0, 4fr)' },
          }}
        >
          <Box sx={{ display: 'grid', gap: 2, alignContent: 'start', minWidth: 0 }}>
            <Section title={t('board.map')} beside={t('board.mapNote')}>
              <TileMap
                title={t('board.map')}
                tiles={shown.managementAreas
                  .filter((area) => area.tileColumn > 0)
                  .map((area) => {
                    const here = sum(board.cells.filter((one) => one.areaCode === area.code));
                    const share = shareOf(here.screened, here.onRoll);
                    return {
                      key: area.code,
                      label: language === 'en' ? area.nameEn : area.name,
                      column: area.tileColumn,
                      row: area.tileRow,
                      share,
                      figure: share === null ? '–' : percent(share),
                      ...(here.onRoll > 0 ? { to: listOf({ measure: 'SCREENED', area: area.code, asOf }) } : {}),
                    };
                  })}
                columns={5}
              />
            </Section>
            <Section title={t('board.rates')}>
              <OfficialRates rates={board.rates} asOf={asOf} />
            </Section>
          </Box>
          <Section title={t('board.funnel')}>
            <FunnelChart
              steps={CASCADE.map((measure) => ({
                key: measure,
                label: t(`measure.${measure}`),
                count: total[figure[measure] as keyof typeof total],
                to: listOf({ measure, asOf }),
              }))}
            />
          </Section>
          <Box sx={{ gridColumn: '1 / -1', minWidth: 0 }}>
            <Section title={t('board.table')} flush>
              <CoverageTable cells={board.cells} asOf={asOf} />
            </Section>
          </Box>
        </Box>
      ) : (
        <Box aria-busy sx={{ color: c.text2 }}>
          <Skeleton variant="rounded" height={360} />
        </Box>
      )}
    </>
  );
}
