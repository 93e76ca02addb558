import { parsePhone } from '@xingcheng/shared/identity/phone';
import { useQuery } from '@apollo/client/react';

import type { PossibleDuplicatesQuery as Answer } from '../../graphql/generated/graphql.ts';
import { PossibleDuplicatesQuery } from './people.operations.ts';
import { useSettled } from './useSettled.ts';

export type Candidate = Answer['possibleDuplicates'][number];

type Known = {
  name: string;
  birthDate: string | null;
  sex: string;
  nationalId: string;
  guardianName: string;
  guardianPhone: string;
  areaCode: string;
};

/** A whole number, sound or not: one with a slip is looked for too. */
const WHOLE_ID = /^\d{17}[\dXx]$/;

/** Who may be the person that is being typed. Half a number is not asked about. */
export function usePossibleDuplicates(known: Known): readonly Candidate[] {
  const id = known.nationalId.trim();
  const phone = parsePhone(known.guardianPhone);
  const question = useSettled(
    JSON.stringify({
      name: known.name.trim() || null,
      birthDate: known.birthDate || null,
      sex: known.sex || null,
      guardianName: known.guardianName.trim() || null,
      areaCode: known.areaCode || null,
      nationalId: WHOLE_ID.test(id) ? id : null,
      guardianPhone: phone.ok ? phone.value : null,
    }),
  );
  const input = JSON.parse(question) as Record<string, string | null>;
  const { data, previousData } = useQuery(PossibleDuplicatesQuery, {
    variables: { input },
    skip: [input['name'], input['nationalId'], input['guardianPhone']].every((value) => !value),
    fetchPolicy: 'no-cache',
  });
  return (data ?? previousData)?.possibleDuplicates ?? [];
}
