import { parseNationalId } from '@xingcheng/shared/identity/national-id';
import { parsePhone } from '@xingcheng/shared/identity/phone';
import { useQuery } from '@apollo/client/react';

import type { PossibleDuplicatesQuery as Answer } from '../../graphql/generated/graphql.ts';
import { PossibleDuplicatesQuery } from './people.operations.ts';
import { useSettled } from './useSettled.ts';

export type Candidate = Answer['possibleDuplicates'][number];

type Known = { name: string; birthDate: string | null; nationalId: string; guardianPhone: string };

/** Who may be the person that is being typed. Half a number is not asked about. */
export function usePossibleDuplicates(known: Known): readonly Candidate[] {
  const id = parseNationalId(known.nationalId);
  const phone = parsePhone(known.guardianPhone);
  const question = useSettled(
    JSON.stringify({
      name: known.name.trim() || null,
      birthDate: known.birthDate || null,
      nationalId: id.ok ? id.value.id : null,
      guardianPhone: phone.ok ? phone.value : null,
    }),
  );
  const input = JSON.parse(question) as Record<string, string | null>;
  const { data, previousData } = useQuery(PossibleDuplicatesQuery, {
    variables: { input },
    skip: Object.values(input).every((value) => value === null),
    fetchPolicy: 'no-cache',
  });
  return (data ?? previousData)?.possibleDuplicates ?? [];
}
