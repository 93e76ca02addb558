import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';

import { graphql } from '../graphql/generated/index.ts';
import { useLanguage } from '../i18n/index.ts';

const AreasQuery = graphql(`
  query Areas {
    managementAreas {
      code
      name
      nameEn
    }
  }
`);

/** Districts, new areas and cooperation zones as options of a field or filter. */
export function useAreas(): { value: string; label: string }[] {
  const language = useLanguage();
  const { data } = useQuery(AreasQuery, { fetchPolicy: 'cache-first' });
  return useMemo(
    () =>
      (data?.managementAreas ?? []).map((area) => ({
        value: area.code,
        label: language === 'en' ? area.nameEn : area.name,
      })),
    [data, language],
  );
}
