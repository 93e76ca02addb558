import type { ApolloClient } from '@apollo/client';

import { graphql } from '../graphql/generated/index.ts';
import type { DraftKeeper } from '../kit/form/drafts.tsx';

const DraftQuery = graphql(`
  query Draft($form: String!) {
    draft(form: $form) {
      form
      values
    }
  }
`);

const KeepDraftMutation = graphql(`
  mutation KeepDraft($input: KeepDraftInput!) {
    keepDraft(input: $input) {
      __typename
    }
  }
`);

const DropDraftMutation = graphql(`
  mutation DropDraft($input: DropDraftInput!) {
    dropDraft(input: $input) {
      __typename
    }
  }
`);

/** Nobody is asked to sign in for the sake of a draft, and none stays in the cache of the page. */
const quiet = { context: { quiet: true }, fetchPolicy: 'no-cache' } as const;

/** Drafts with the server. */
export const draftKeeper = (client: ApolloClient): DraftKeeper => ({
  read: async (form) => {
    const { data } = await client.query({ query: DraftQuery, variables: { form }, ...quiet });
    return (data?.draft?.values as Record<string, unknown> | undefined) ?? null;
  },
  keep: (form, values) =>
    client.mutate({ mutation: KeepDraftMutation, variables: { input: { form, values } }, ...quiet }),
  drop: (form) => client.mutate({ mutation: DropDraftMutation, variables: { input: { form } }, ...quiet }),
});
