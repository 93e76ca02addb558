import Box from '@mui/material/Box';

import { useToday } from '../../app/session.tsx';
import type { ScreeningFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, formatDate, useT } from '../../i18n/index.ts';
import { Basis } from '../../kit/Basis.tsx';
import { Facts } from '../../kit/Block.tsx';
import { DueChip } from '../../kit/chips/DueChip.tsx';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import { c } from '../../kit/theme/tokens.ts';
import { OutcomeChip } from './OutcomeChip.tsx';

/** What it ended in, by which article, what is still missing and what comes next. */
export function ScreeningResult({ screening }: { screening: ScreeningFactsFragment }) {
  const t = useT('screening');
  const today = useToday();
  const partOf = (part: string) => {
    const word = codeLabel('missingPart', part);
    return word === part ? t('result.item', { item: part }) : word;
  };
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <OutcomeChip outcome={screening.outcome} />
        <strong>{codeLabel('nextStep', screening.nextStep)}</strong>
        {screening.dueOn ? (
          <>
            <DueChip dueOn={screening.dueOn} today={today} />
            <span>{formatDate(screening.dueOn)}</span>
          </>
        ) : null}
      </Box>
      {screening.missing.length > 0 ? (
        <Box sx={{ color: c.warning }}>
          {t('result.missing', {
            count: screening.missing.length,
            items: screening.missing.slice(0, 12).map(partOf).join(' · '),
          })}
        </Box>
      ) : null}
      {screening.clauses.length > 0 ? (
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {screening.clauses.map((clause) => (
            <li key={clause.id}>
              {codeLabel('screeningClause', clause.id)}
              <Box component="span" sx={{ mx: 1 }}>
                <Basis source={clause.article} />
              </Box>
              {clause.verified ? null : <StatusChip tone="warning" label={t('instrument.unverified')} />}
            </li>
          ))}
        </Box>
      ) : null}
      <Facts
        facts={[
          [t('result.total'), screening.total ?? '–'],
          [t('result.informant'), codeLabel('informant', screening.informant)],
          // Outside a campaign the result is told on the spot: there is nothing to hand out.
          ...(screening.campaignName
            ? [[t('result.told'), screening.noticedOn ? formatDate(screening.noticedOn) : t('result.notTold')] as const]
            : []),
          [t('result.key'), screening.scoringVersion],
          [t('result.by'), [screening.accountName, screening.organisationName].filter(Boolean).join(' · ')],
        ]}
      />
      <Box sx={{ color: c.text2, fontSize: 12 }}>{t('result.notADiagnosis')}</Box>
    </Box>
  );
}
