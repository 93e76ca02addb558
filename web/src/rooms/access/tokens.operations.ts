import { graphql } from '../../graphql/generated/index.ts';

export const ServiceTokensQuery = graphql(`
  query ServiceTokens($first: Int, $after: String) {
    serviceTokens(first: $first, after: $after) {
      nodes {
        id
        name
        hint
        role
        organisationName
        scopes
        networks
        createdAt
        expiresAt
        lastUsedAt
        revokedAt
        issuedByName
        state
      }
      totalCount
      totalIsMore
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const IssueServiceTokenMutation = graphql(`
  mutation IssueServiceToken($input: IssueServiceTokenInput!) {
    issueServiceToken(input: $input) {
      __typename
      ... on IssuedToken {
        id
        token
      }
      ... on Refusal {
        code
        field
        message
      }
    }
  }
`);

export const RevokeServiceTokenMutation = graphql(`
  mutation RevokeServiceToken($input: RevokeServiceTokenInput!) {
    revokeServiceToken(input: $input) {
      __typename
      ... on Done {
        count
      }
      ... on Refusal {
        code
        field
        message
      }
    }
  }
`);
