import { graphql } from '../../../graphql/generated/index.ts';

export const GlassGrantsQuery = graphql(`
  query GlassGrants($filter: GlassFilterInput, $first: Int, $after: String) {
    glassGrants(filter: $filter, first: $first, after: $after) {
      nodes {
        ...GlassGrantFacts
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

export const GlassGrantFacts = graphql(`
  fragment GlassGrantFacts on GlassGrant {
    id
    personId
    accountName
    role
    organisationName
    reason
    reasonNote
    grantedAt
    expiresAt
    endedAt
    state
    events
    reviewDueOn
    reviewedAt
    reviewedByName
    verdict
    verdictNote
    version
  }
`);

export const GlassWaitingQuery = graphql(`
  query GlassWaiting {
    waiting: glassGrants(filter: { state: "TO_REVIEW" }, first: 1) {
      totalCount
    }
    overdue: glassGrants(filter: { state: "OVERDUE" }, first: 1) {
      totalCount
    }
  }
`);

export const ReviewGlassMutation = graphql(`
  mutation ReviewGlass($input: ReviewGlassInput!) {
    reviewGlass(input: $input) {
      __typename
      ... on GlassGrant {
        ...GlassGrantFacts
      }
      ... on Refusal {
        code
        field
        message
      }
      ... on StaleVersion {
        message
        fields {
          name
          yours
          current
        }
      }
    }
  }
`);

export const SubjectAccessQuery = graphql(`
  query SubjectAccess($personId: ID!, $filter: SubjectAccessFilterInput, $first: Int, $after: String) {
    subjectAccess(personId: $personId, filter: $filter, first: $first, after: $after) {
      nodes {
        id
        at
        accountName
        role
        organisationName
        deed
        subjectType
        list
        because
        purpose
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
