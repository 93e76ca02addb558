import { useQuery } from '@apollo/client/react';

import { ImportNameQuery } from './import-lists.operations.ts';

/** What the file of an import is called, for the lists behind its numbers. */
export const useFileName = (id: string): string =>
  useQuery(ImportNameQuery, { variables: { id } }).data?.importRun?.fileName ?? '';
