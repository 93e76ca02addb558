import { InMemoryCache } from '@apollo/client';

import { possibleTypes } from './generated/possible-types.ts';

/** Never persisted: nothing of a case stays on a shared computer. */
export const makeCache = (): InMemoryCache =>
  new InMemoryCache({
    possibleTypes,
    typePolicies: {
      // Value objects: replaced as a whole, never matched by an id they do not have.
      Refusal: { keyFields: false },
      StaleVersion: { keyFields: false },
      PageInfo: { keyFields: false },
      // A colleague may hold several roles; each is an entry of its own.
      Staff: { keyFields: ['id', 'organisationId', 'role'] },
    },
  });
