import { useState } from 'react';
import { useParams } from 'react-router';

import { useMay, useToday } from '../../../app/session.tsx';
import type { ScreeningFactsFragment } from '../../../graphql/generated/graphql.ts';
import { codeLabel, formatAge, useT } from '../../../i18n/index.ts';
import { PageHeader } from '../../../kit/PageHeader.tsx';
import { Section } from '../../../kit/Section.tsx';
import { NoPermission } from '../../../kit/states/States.tsx';
import { ScreeningResult } from '../ScreeningResult.tsx';
import { SecondaryForm } from './SecondaryForm.tsx';
import { WithVisit } from './WithVisit.tsx';

/** 复筛 and 复查: history and observation, the questionnaire of the age, the developmental quotients. */
export function SecondaryPage() {
  const { personId = '' } = useParams();
  const t = useT('screening');
  const today = useToday();
  const may = useMay();
  const [result, setResult] = useState<ScreeningFactsFragment | null>(null);
  if (!may('screening.record')) return <NoPermission />;
  return (
    <WithVisit personId={personId}>
      {(visit) => (
        <>
          <PageHeader
            title={t('secondary.title', { name: visit.person.name })}
            subtitle={`${codeLabel('sex', visit.person.sex)} · ${formatAge(visit.person.birthDate, today)}`}
            more={[{ label: t('entry.toCase'), to: `/cases/${personId}?tab=screening` }]}
          />
          {result ? (
            <Section title={t('secondary.result')}>
              <ScreeningResult screening={result} />
            </Section>
          ) : (
            <Section>
              <SecondaryForm visit={visit} onDone={setResult} />
            </Section>
          )}
        </>
      )}
    </WithVisit>
  );
}
