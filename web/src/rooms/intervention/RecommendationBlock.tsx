import DraftIcon from '@mui/icons-material/EditNoteOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { Link } from 'react-router';

import type { PersonInterventionQuery } from '../../graphql/generated/graphql.ts';
import { codeLabel, useT } from '../../i18n/index.ts';
import { Block, Facts } from '../../kit/Block.tsx';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import { c } from '../../kit/theme/tokens.ts';
import { CellName } from './CellName.tsx';

type Recommendation = NonNullable<PersonInterventionQuery['personIntervention']>['recommendation'];

/** What the standard says for this person with cell and version, or what is missing to say it. Never a silent default. */
export function RecommendationBlock({ recommendation }: { recommendation: Recommendation }) {
  const t = useT('intervention');
  const { cell, missing, confirm, iqBasis } = recommendation;
  if (!cell) {
    return (
      <Block title={t('standard.forPerson')}>
        <Alert severity="warning">
          <b>{t('standard.cannot')}</b> {missing.map((each) => codeLabel('missing', each)).join(' · ')}
          <Box sx={{ fontSize: 13 }}>{t('standard.cannotNext')}</Box>
        </Alert>
      </Block>
    );
  }
  return (
    <Block
      title={t('standard.forPerson')}
      beside={cell.signedOff ? undefined : <StatusChip tone="warning" icon={DraftIcon} label={t('standard.draft')} />}
      tools={<Link to={`/standard?cell=${encodeURIComponent(cell.key)}`}>{t('standard.open')}</Link>}
    >
      {confirm ? (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          {t('standard.confirm')}
        </Alert>
      ) : null}
      <Facts
        facts={[
          [
            t('standard.direct'),
            <b key="direct">{t('standard.hours', { from: cell.directHoursFrom, to: cell.directHoursTo })}</b>,
          ],
          [
            t('standard.total'),
            cell.totalHoursFrom === null ? (
              t('standard.noFloor')
            ) : (
              <b key="total">{t('standard.atLeast', { hours: cell.totalHoursFrom })}</b>
            ),
          ],
          [t('standard.review'), t('standard.months', { count: cell.reviewMonths })],
          [t('standard.setting'), cell.setting],
        ]}
      />
      <Box sx={{ mt: 1 }}>{cell.components}</Box>
      <Box sx={{ color: c.text2, fontSize: 12, mt: 0.5 }}>
        <CellName cell={cell} />
        {iqBasis ? ` · ${t('standard.basis', { basis: codeLabel('iqBasis', iqBasis) })}` : ''} · {cell.source}
      </Box>
    </Block>
  );
}
