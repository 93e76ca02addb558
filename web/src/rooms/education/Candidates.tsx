import { useToday } from '../../app/session.tsx';
import type { CandidateFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, formatDate, useT } from '../../i18n/index.ts';
import { Block, MiniTable } from '../../kit/Block.tsx';
import { DueChip } from '../../kit/chips/DueChip.tsx';

/** For which school years the district must evaluate this child; hidden when it never had to. */
export function Candidates({ candidates }: { candidates: readonly CandidateFactsFragment[] }) {
  const t = useT('education');
  const today = useToday();
  if (candidates.length === 0) return null;
  return (
    <Block title={t('candidate.title')}>
      <MiniTable
        caption={t('candidate.title')}
        heads={[t('year'), t('candidate.because'), t('candidate.listedOn'), t('candidate.opinionDue')]}
      >
        {candidates.map((candidate) => (
          <tr key={candidate.id}>
            <td>{t('yearOf', { from: candidate.schoolYear, to: candidate.schoolYear + 1 })}</td>
            <td>{codeLabel('candidateBecause', candidate.because)}</td>
            <td>{formatDate(candidate.listedOn)}</td>
            <td>
              <DueChip dueOn={candidate.opinionDueOn} today={today} doneOn={candidate.settledOn} soonDays={30} />
            </td>
          </tr>
        ))}
      </MiniTable>
    </Block>
  );
}
