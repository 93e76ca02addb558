import Box from '@mui/material/Box';

import type { CaseHeadFactsFragment } from '../../../graphql/generated/graphql.ts';
import { codeLabel, formatDate, useT } from '../../../i18n/index.ts';
import { Section } from '../../../kit/Section.tsx';
import { c } from '../../../kit/theme/tokens.ts';

/** Who has to do with the person today, and so may look at the file. */
export function Team({ head }: { head: CaseHeadFactsFragment }) {
  const t = useT('casefile');
  if (head.team.length === 0) return null;
  return (
    <Section title={t('team.title')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {head.team.map((member) => (
          <Box
            component="li"
            key={`${member.organisationName}${member.reason}${member.since}`}
            sx={{ py: 0.75, '&:not(:last-child)': { borderBottom: `1px solid ${c.line2}` } }}
          >
            <Box sx={{ display: 'flex', gap: 1 }}>
              <Box sx={{ flex: 1, fontWeight: 500 }}>{member.name ?? member.organisationName}</Box>
              <Box sx={{ color: c.text2, fontSize: 12 }} title={t('team.since', { on: formatDate(member.since) })}>
                {formatDate(member.since)}
              </Box>
            </Box>
            <Box sx={{ color: c.text2, fontSize: 12 }}>
              {[member.name ? member.organisationName : null, codeLabel('involvementReason', member.reason)]
                .filter(Boolean)
                .join(' · ')}
            </Box>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
