import { useQuery } from '@apollo/client/react';

import { useT } from '../../i18n/index.ts';
import { Basis } from '../../kit/Basis.tsx';
import { ReportCountsQuery } from './report.operations.ts';

/** By which article a report goes out, and what of it is still our reading. */
export function ReportRuleNote() {
  const t = useT('diagnosis');
  const { data } = useQuery(ReportCountsQuery, { variables: { filter: {} } });
  const rule = data?.reportRule;
  if (!rule) return null;
  const { basis, version, untilYears: years } = rule;
  return <Basis source={`${t('report.subtitle')} ${t('report.fields', { basis, version, years })}`} />;
}
