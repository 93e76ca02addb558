import Box from '@mui/material/Box';

import { classOf } from '../../../app/class-of.ts';
import { useToday } from '../../../app/session.tsx';
import type { PersonFactsFragment } from '../../../graphql/generated/graphql.ts';
import { codeLabel, formatAge, formatDate, useT } from '../../../i18n/index.ts';
import { PersonName } from '../../../kit/PersonName.tsx';
import { c } from '../../../kit/theme/tokens.ts';

/** Two records beside each other, line by line, with what differs set in bold. */
export function Sides({ left, right }: { left: PersonFactsFragment; right: PersonFactsFragment }) {
  const t = useT('people');
  const today = useToday();
  const lines = (person: PersonFactsFragment): [string, string][] => [
    [t('person.birthDate'), `${formatDate(person.birthDate)} · ${formatAge(person.birthDate, today)}`],
    [t('person.sex'), codeLabel('sex', person.sex)],
    [t('person.nationalId'), person.nationalIdMasked ?? '–'],
    [t('person.area'), [person.areaName, person.streetName].filter(Boolean).join(' ')],
    [t('list.school'), classOf(person) || '–'],
  ];
  const [mine, theirs] = [lines(left), lines(right)];
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' }}>
      {[
        { person: left, facts: mine, others: theirs, which: t('duplicates.first') },
        { person: right, facts: theirs, others: mine, which: t('duplicates.second') },
      ].map(({ person, facts, others, which }) => (
        <Box key={person.id} sx={{ border: `1px solid ${c.line}`, borderRadius: '8px', p: 1.5, minWidth: 0 }}>
          <Box sx={{ color: c.text2, fontSize: 12 }}>{which}</Box>
          <PersonName name={person.name} to={`/cases/${person.id}`} strong />
          <Box component="dl" sx={{ m: 0, mt: 1, display: 'grid', gap: 0.75 }}>
            {facts.map(([label, value], at) => (
              <Box key={label}>
                <Box component="dt" sx={{ color: c.text2, fontSize: 12 }}>
                  {label}
                </Box>
                <Box
                  component="dd"
                  sx={{ m: 0, fontWeight: others[at]?.[1] === value ? 400 : 600, overflowWrap: 'anywhere' }}
                >
                  {value}
                </Box>
              </Box>
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
