import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';

import { useMay } from '../../../app/session.tsx';
import { LocalItemTextsQuery } from './texts.operations.ts';

type Item = { id: string; text?: string | null | undefined };

/**
 * Items in the wording this organisation holds under its own permission, each with its number in front, as on the paper form. Items
 * nobody holds a text of stay numbers. Never cached beyond the page: the text is the site's, not the browser's.
 */
export function useOwnItems<I extends Item>(
  instrument: string | undefined,
  items: readonly I[],
): {
  items: readonly I[];
  held: boolean;
} {
  const may = useMay();
  const { data } = useQuery(LocalItemTextsQuery, {
    variables: { instrument: instrument ?? '' },
    skip: !instrument || !may('instrument.text'),
    fetchPolicy: 'no-cache',
  });
  return useMemo(() => {
    const texts = new Map(data?.localItemTexts.map((one) => [one.item, one.text]));
    const worded = (item: I): I => {
      const text = texts.get(item.id);
      return item.text || !text ? item : { ...item, text: `${item.id}. ${text}` };
    };
    return { items: items.map(worded), held: texts.size > 0 };
  }, [data, items]);
}
