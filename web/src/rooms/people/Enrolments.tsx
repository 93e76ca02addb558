import type { FamilyFactsFragment } from '../../graphql/generated/graphql.ts';
import { formatClass, formatDate, useT } from '../../i18n/index.ts';
import { Block, MiniTable, Nothing } from '../../kit/Block.tsx';

export function Enrolments({ family }: { family: FamilyFactsFragment }) {
  const t = useT('people');
  return (
    <Block title={t('enrolment.title')}>
      {family.enrolments.length === 0 ? (
        <Nothing>{t('enrolment.none')}</Nothing>
      ) : (
        <MiniTable
          caption={t('enrolment.title')}
          heads={[
            t('enrolment.year'),
            t('enrolment.school'),
            t('enrolment.class'),
            t('enrolment.from'),
            t('enrolment.to'),
          ]}
        >
          {family.enrolments.map((place) => (
            <tr key={place.id}>
              <td>
                {place.schoolYear}–{place.schoolYear + 1}
              </td>
              <td>{place.schoolName}</td>
              <td>{formatClass(place.grade, place.className)}</td>
              <td>{formatDate(place.startedOn)}</td>
              <td>{place.endedOn ? formatDate(place.endedOn) : t('enrolment.now')}</td>
            </tr>
          ))}
        </MiniTable>
      )}
    </Block>
  );
}
