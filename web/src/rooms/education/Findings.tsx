import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';

import type { EducationFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, formatDate, useT } from '../../i18n/index.ts';
import { Block, Nothing } from '../../kit/Block.tsx';
import { c } from '../../kit/theme/tokens.ts';
import { FindingDialog } from './FindingDialog.tsx';

/** The committee's opinion serves education and rehabilitation only; who may not read it gets none from the server. */
export function Findings({ personId, chapter }: { personId: string; chapter: EducationFactsFragment }) {
  const t = useT('education');
  const [recording, setRecording] = useState(false);
  const { findings, abilities } = chapter;
  if (findings.length === 0 && !abilities.recordFinding) return null;
  return (
    <Block
      title={t('finding.title')}
      beside={t('finding.purpose')}
      tools={
        abilities.recordFinding ? (
          <Button size="small" onClick={() => setRecording(true)}>
            {t('finding.record')}
          </Button>
        ) : null
      }
    >
      {findings.length === 0 ? <Nothing>{t('finding.none')}</Nothing> : null}
      {findings.map((finding) => (
        <Box key={finding.id} sx={{ py: 0.75, '&:not(:first-of-type)': { borderTop: `1px solid ${c.line2}` } }}>
          <strong>{codeLabel('committeeOpinion', finding.opinion)}</strong>
          {finding.suggested
            ? ` · ${t('finding.suggests', { option: codeLabel('placementOption', finding.suggested) })}`
            : ''}
          <Box sx={{ color: c.text2, fontSize: 13 }}>
            {[
              formatDate(finding.decidedOn),
              ...finding.supports.map((each) => codeLabel('educationSupport', each)),
            ].join(' · ')}
          </Box>
          {finding.findings ? <Box>{finding.findings}</Box> : null}
        </Box>
      ))}
      {recording ? (
        <FindingDialog
          personId={personId}
          options={chapter.options.map((step) => step.option)}
          onClose={() => setRecording(false)}
        />
      ) : null}
    </Block>
  );
}
