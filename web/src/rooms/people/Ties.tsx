import type { FamilyFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, formatDate, useT } from '../../i18n/index.ts';
import { Block, MiniTable, Nothing } from '../../kit/Block.tsx';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';

/** Who knows the person now, and on what ground: what a withdrawal ends and what it leaves. */
export function Ties({ family: { ties } }: { family: FamilyFactsFragment }) {
  const t = useT('people');
  return (
    <Block title={t('ties.title')} beside={t('ties.rule')}>
      {ties.length === 0 ? (
        <Nothing>{t('ties.none')}</Nothing>
      ) : (
        <MiniTable
          caption={t('ties.title')}
          heads={[t('ties.organisation'), t('ties.reason'), t('ties.basis'), t('ties.since')]}
        >
          {ties.map((tie) => (
            <tr key={tie.id}>
              <td>{tie.organisationName}</td>
              <td>{codeLabel('involvementReason', tie.reason)}</td>
              <td title={tie.verified ? tie.source : `${tie.source}（${t('ties.unverified')}）`}>
                <StatusChip
                  tone={tie.basis === 'CONSENT' ? 'warning' : 'neutral'}
                  label={codeLabel('legalBasis', tie.basis)}
                />{' '}
                {tie.source}
                {tie.verified ? null : ` · ${t('ties.unverified')}`}
              </td>
              <td style={{ whiteSpace: 'nowrap' }}>{formatDate(tie.startedOn)}</td>
            </tr>
          ))}
        </MiniTable>
      )}
    </Block>
  );
}
