import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useState } from 'react';

import { useToday } from '../../app/session.tsx';
import { requestIdOf } from '../../graphql/client.ts';
import type { CoachPeopleQuery as Answer } from '../../graphql/generated/graphql.ts';
import { codeLabel, formatAge, formatDate, useT } from '../../i18n/index.ts';
import { DataBar } from '../../kit/charts/DataBar.tsx';
import { DueChip } from '../../kit/chips/DueChip.tsx';
import { PersonName } from '../../kit/PersonName.tsx';
import { Section } from '../../kit/Section.tsx';
import { EmptyState, ErrorState } from '../../kit/states/States.tsx';
import { c } from '../../kit/theme/tokens.ts';
import { CoachPeopleQuery } from './employment.operations.ts';
import { VisitSheet } from './VisitSheet.tsx';

type Person = Answer['coachPeople'][number];

/** People without contact for longest stand on top; each row writes down a visit. */
export function CoachPeople() {
  const t = useT('employment');
  const [visited, setVisited] = useState<Person | null>(null);
  const { data, error, refetch } = useQuery(CoachPeopleQuery);
  const people = data?.coachPeople;
  return (
    <Section title={t('day.people')} beside={people ? t('day.count', { count: people.length }) : undefined}>
      {error && !data ? <ErrorState requestId={requestIdOf(error)} onRetry={() => void refetch()} /> : null}
      {!error && !data ? <Skeleton variant="rounded" height={240} /> : null}
      {people?.length === 0 ? <EmptyState title={t('day.none')} body={t('day.noneBody')} /> : null}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {people?.map((person) => (
          <CoachRow key={person.personId} person={person} onVisit={() => setVisited(person)} />
        ))}
      </Box>
      {visited ? <VisitSheet personId={visited.personId} name={visited.name} onClose={() => setVisited(null)} /> : null}
    </Section>
  );
}

function CoachRow({ person, onVisit }: { person: Person; onVisit: () => void }) {
  const t = useT('employment');
  const today = useToday();
  const { minutesThisWeek: given, plannedMinutes: planned } = person;
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0,1fr) auto', sm: 'minmax(0,1.2fr) minmax(150px,1fr) auto' },
        alignItems: 'center',
        gap: '4px 16px',
        py: 1.25,
        '&:not(:last-child)': { borderBottom: `1px solid ${c.line2}` },
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <PersonName
          name={person.name}
          to={`/cases/${person.personId}?tab=employment`}
          detail={formatAge(person.birthDate, today)}
        />
        <Box sx={{ color: c.text2, fontSize: 12 }}>
          {person.jobTitle
            ? [
                person.jobTitle,
                person.jobWeek ? t('day.week', { number: person.jobWeek }) : null,
                codeLabel('coachPhase', person.phase),
              ]
                .filter(Boolean)
                .join(' · ')
            : t('day.noJob')}
        </Box>
      </Box>
      <Box sx={{ gridColumn: { xs: '1 / -1', sm: 'auto' }, order: { xs: 3, sm: 0 } }}>
        {planned ? (
          <DataBar share={given / planned} label={t('day.minutes', { given, planned })} />
        ) : (
          <Box sx={{ fontSize: 13, color: c.text2 }}>{t('day.given', { given })}</Box>
        )}
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, fontSize: 12, color: c.text2, mt: 0.25 }}>
          {person.lastContactOn ? t('day.last', { on: formatDate(person.lastContactOn) }) : t('day.never')}
          {person.nextContactOn ? <DueChip dueOn={person.nextContactOn} today={today} /> : null}
        </Box>
      </Box>
      <Button size="small" onClick={onVisit} aria-label={t('visit.logFor', { name: person.name })}>
        {t('visit.log')}
      </Button>
    </Box>
  );
}
