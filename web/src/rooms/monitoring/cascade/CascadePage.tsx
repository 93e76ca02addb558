import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

import { useMay } from '../../../app/session.tsx';
import { isForbidden, requestIdOf } from '../../../graphql/client.ts';
import { formatDate, useT } from '../../../i18n/index.ts';
import { percent } from '../../../kit/charts/DataBar.tsx';
import { FunnelChart } from '../../../kit/charts/FunnelChart.tsx';
import { PageHeader } from '../../../kit/PageHeader.tsx';
import { Section } from '../../../kit/Section.tsx';
import { ErrorState, NoPermission } from '../../../kit/states/States.tsx';
import { chapterHue } from '../../../kit/theme/tokens.ts';
import { shareOf } from '../figures.ts';
import { CascadeFacts } from './CascadeFacts.tsx';
import { CascadeQuery } from './cascade.operations.ts';
import { CascadeTable } from './CascadeTable.tsx';
import { CascadeTools } from './CascadeTools.tsx';
import { opensNames, peopleHref, useQuestion } from './question.ts';

/** Each step, the hue of its chapter, and the step it is a share of. */
const FUNNEL = [
  ['POSITIVE', 'SCREENING', 'SCREENED'],
  ['REFERRED', 'REFERRAL', 'POSITIVE'],
  ['RECHECKED', 'SCREENING', 'POSITIVE'],
  ['ABNORMAL', 'SCREENING', 'RECHECKED'],
  ['DIAGNOSED', 'DIAGNOSIS', 'POSITIVE'],
  ['CONFIRMED', 'DIAGNOSIS', 'DIAGNOSED'],
] as const;

/** From the primary screen to the diagnosis as of any day; each number opens exactly its names. */
export function CascadePage() {
  const t = useT('monitoring');
  const question = useQuestion();
  const may = useMay();
  const { data, previousData, error, refetch } = useQuery(CascadeQuery, { variables: { input: question.input } });
  const shown = (data ?? previousData)?.cascade;
  if (isForbidden(error)) return <NoPermission />;
  if (error && !shown) return <ErrorState requestId={requestIdOf(error)} onRetry={() => void refetch()} />;
  const counts = new Map(shown?.total.figures.map(({ measure, count }) => [measure, count]));
  return (
    <>
      <PageHeader
        title={t('cascade.title')}
        subtitle={
          shown
            ? [
                t(shown.official ? 'cascade.official' : 'cascade.ofRoll', {
                  year: shown.schoolYear,
                  next: shown.schoolYear + 1,
                  day: formatDate(shown.asOf),
                }),
                // A programme as a whole is the sum of its campaigns.
                ...(!shown.official && !question.of.startsWith('campaign:') ? [t('cascade.perCampaign')] : []),
              ].join(' · ')
            : undefined
        }
        tools={<CascadeTools question={question} />}
      />
      {shown ? (
        <Box
          aria-busy={!data}
          sx={{
            display: 'grid',
            gap: 2,
            alignItems: 'stretch',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 5fr) minmax(0, 4fr)' },
          }}
        >
          <Section title={t('cascade.funnel')} beside={t('cascade.funnelNote')}>
            <FunnelChart
              steps={FUNNEL.map(([measure, chapter, whole]) => {
                const share = shareOf(counts.get(measure) ?? 0, counts.get(whole) ?? 0);
                const opens = opensNames(measure, may);
                const notes = [
                  ...(share === null
                    ? []
                    : [t('cascade.shareOf', { share: percent(share), whole: t(`cascade.measure.${whole}`) })]),
                  ...(opens ? [] : [t('cascade.namesClosed')]),
                ];
                return {
                  key: measure,
                  label: t(`cascade.measure.${measure}`),
                  count: counts.get(measure) ?? 0,
                  ...(opens ? { to: peopleHref(question, measure) } : {}),
                  colour: chapterHue[chapter].hue,
                  note: notes.join(' · '),
                };
              })}
            />
          </Section>
          <CascadeFacts cascade={shown} question={question} />
          <Box sx={{ gridColumn: '1 / -1', minWidth: 0 }}>
            <Section title={t('cascade.table')} flush>
              <CascadeTable cascade={shown} question={question} />
            </Section>
          </Box>
        </Box>
      ) : (
        <Skeleton variant="rounded" height={360} />
      )}
    </>
  );
}
