import { findInstrument } from '@xingcheng/shared/instruments/catalogue';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

import { useToday } from '../../app/session.tsx';
import type { DiagnosisFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, formatDate, useLanguage, useT } from '../../i18n/index.ts';
import { Block, Facts } from '../../kit/Block.tsx';
import { DueChip } from '../../kit/chips/DueChip.tsx';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import { icdLabel } from './icd.ts';
import { diagnosisTone } from './outcome-tone.ts';
import { partLabel, titleOf } from './instruments.ts';
import { scoresOf } from './values.ts';

export function DiagnosisCard({ diagnosis: one }: { diagnosis: DiagnosisFactsFragment }) {
  const t = useT('diagnosis');
  const language = useLanguage();
  const today = useToday();
  const dueOn = one.revisitDueOn ?? one.followUpDueOn;
  const measured = [codeLabel('cognitiveMeasure', one.cognitiveMeasure), one.cognitiveValue, one.cognitiveTest];
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['ICD-11', icdLabel(one.icd11, language)],
    ['ICD-10', icdLabel(one.icd10, language)],
    [t('form.severitySocial'), codeLabel('severity', one.severitySocial)],
    [t('form.severityRepetitive'), codeLabel('severity', one.severityRepetitive)],
    [t('form.functionalLanguage'), codeLabel('functionalLanguage', one.functionalLanguage)],
    [t('form.cognition'), measured.filter(Boolean).join(' · ')],
    [t('form.adaptive'), codeLabel('adaptiveLevel', one.adaptiveLevel)],
    ...scoresOf(one.endScores).map(([key, scores]) => {
      const instrument = findInstrument(key);
      const words = scores.map(([id, points]) => `${partLabel(id)} ${points}`).join(' · ');
      return [instrument ? titleOf(instrument, language) : key, words] as const;
    }),
    [t('form.differential'), one.differential.map((code) => codeLabel('differentialCondition', code)).join(' · ')],
    [t('form.coOccurring'), one.coOccurring.map((code) => codeLabel('coOccurringCondition', code)).join(' · ')],
    [t('form.findings'), one.findings],
    [t('list.doctor'), `${one.doctorName} · ${codeLabel('licenceScope', one.licenceScope)} · ${one.licenceNumber}`],
    [t('form.amendReason'), one.amendReason],
  ];
  return (
    <Block
      title={formatDate(one.diagnosedOn)}
      beside={one.organisationName}
      tools={
        one.mayAmend && !one.supersededOn ? (
          <Button size="small" component={Link} to={`/diagnosis/record/${one.personId}?amends=${one.id}`}>
            {t('form.amend')}
          </Button>
        ) : null
      }
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1 }}>
        <StatusChip tone={diagnosisTone(one.outcome)} label={codeLabel('diagnosisOutcome', one.outcome)} />
        {one.supersededOn ? <StatusChip label={t('tab.superseded', { on: formatDate(one.supersededOn) })} /> : null}
        {dueOn && !one.supersededOn ? (
          <>
            <span>{t(one.revisitDueOn ? 'tab.revisit' : 'tab.followUp', { on: formatDate(dueOn) })}</span>
            <DueChip dueOn={dueOn} today={today} />
          </>
        ) : null}
      </Box>
      <Facts facts={facts.filter(([, value]) => value !== null && value !== undefined && value !== '')} />
    </Block>
  );
}
