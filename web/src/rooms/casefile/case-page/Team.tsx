import Box from '@mui/material/Box';

import type { CaseHeadFactsFragment } from '../../../graphql/generated/graphql.ts';
import { codeLabel, formatDate, useT } from '../../../i18n/index.ts';
import { Section } from '../../../kit/Section.tsx';
import { c } from '../../../kit/theme/tokens.ts';

type Member = CaseHeadFactsFragment['team'][number];
type Place = { name: string; people: string[]; reasons: string[]; since: string };

/** One entry per organisation, however many reasons it has. */
function placesOf(team: readonly Member[]): Place[] {
  const places = new Map<string, Place>();
  for (const { organisationName, name, reason, since } of team) {
    const place = places.get(organisationName) ?? { name: organisationName, people: [], reasons: [], since };
    if (name && !place.people.includes(name)) place.people.push(name);
    if (!place.reasons.includes(reason)) place.reasons.push(reason);
    if (since < place.since) place.since = since;
    places.set(organisationName, place);
  }
  return [...places.values()];
}

/** Who has to do with the person today, and so may look at the file. */
export function Team({ head }: { head: CaseHeadFactsFragment }) {
  const t = useT('casefile');
  if (head.team.length === 0) return null;
  return (
    <Section title={t('team.title')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {placesOf(head.team).map((place) => (
          <Box
            component="li"
            key={place.name}
            sx={{ py: 0.75, '&:not(:last-child)': { borderBottom: `1px solid ${c.line2}` } }}
          >
            <Box sx={{ display: 'flex', gap: 1 }}>
              <Box sx={{ flex: 1, minWidth: 0 }}>
                {place.people.length > 0 ? <b>{place.people.join(' · ')} </b> : null}
                {place.name}
              </Box>
              <Box
                sx={{ color: c.text2, fontSize: 12, whiteSpace: 'nowrap' }}
                title={t('team.since', { on: formatDate(place.since) })}
              >
                {formatDate(place.since)}
              </Box>
            </Box>
            <Box sx={{ color: c.text2, fontSize: 12 }}>
              {place.reasons.map((reason) => codeLabel('teamReason', reason)).join(' · ')}
            </Box>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
