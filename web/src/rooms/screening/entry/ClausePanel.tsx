import { clauseStates, type ClauseState } from '@xingcheng/shared/pathway/clause-states';
import { deriveSecondary, type SecondaryFindings } from '@xingcheng/shared/pathway/derive-secondary';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';

import { codeLabel, formatDate, useT } from '../../../i18n/index.ts';
import { Basis } from '../../../kit/Basis.tsx';
import { StatusChip } from '../../../kit/chips/StatusChip.tsx';
import { c, type Tone } from '../../../kit/theme/tokens.ts';
import { OutcomeChip } from '../OutcomeChip.tsx';

const toneOf: Record<ClauseState, Tone> = { MET: 'error', NOT_MET: 'success', OPEN: 'neutral' };

/** The rule while somebody types: each clause met, not met or open, what it comes to, and what is still missing. */
export function ClausePanel({ findings }: { findings: SecondaryFindings }) {
  const t = useT('screening');
  const result = deriveSecondary(findings);
  const missing = result.missing.map((part) => codeLabel('missingPart', part));
  const items = result.missing.filter((part) => codeLabel('missingPart', part) === part);
  const parts = missing.filter((word) => !items.includes(word));
  return (
    <Box
      component="section"
      aria-labelledby="clauses-title"
      sx={{ position: { md: 'sticky' }, top: 16, border: `1px solid ${c.line}`, borderRadius: '8px', p: 2 }}
    >
      <Typography variant="h3" component="h2" id="clauses-title">
        {t('secondary.live')}
      </Typography>
      <Box role="status" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, my: 1.5 }}>
        <OutcomeChip outcome={result.outcome} />
        <strong>{codeLabel('nextStep', result.nextStep)}</strong>
        {result.dueOn ? <span>{t('secondary.liveDue', { on: formatDate(result.dueOn) })}</span> : null}
      </Box>
      {parts.length + items.length > 0 ? (
        <Box sx={{ color: c.warning, mb: 1.5 }}>
          {t('secondary.liveMissing', {
            parts: [...parts, ...(items.length > 0 ? [t('grid.missing', { count: items.length })] : [])].join(' · '),
          })}
        </Box>
      ) : null}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {clauseStates(findings).map((clause) => (
          <Box key={clause.id} component="li" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
            <StatusChip tone={toneOf[clause.state]} label={t(`secondary.clause.${clause.state}`)} />
            <span>{codeLabel('screeningClause', clause.id)}</span>
            {clause.verified ? null : <StatusChip tone="warning" label={t('instrument.unverified')} />}
            <Basis source={clause.article} />
          </Box>
        ))}
      </Box>
      <Box sx={{ color: c.text2, fontSize: 12, mt: 1.5 }}>{t('result.notADiagnosis')}</Box>
    </Box>
  );
}
