import { graphql } from '../../../graphql/generated/index.ts';

export const ReasonFacts = graphql(`
  fragment ReasonFacts on DuplicateReason {
    aspect
    likeness
    points
    left
    right
  }
`);

export const PairFacts = graphql(`
  fragment PairFacts on DuplicatePair {
    id
    score
    band
    state
    foundOn
    weightsVersion
    version
    reasons {
      ...ReasonFacts
    }
    left {
      ...PersonFacts
    }
    right {
      ...PersonFacts
    }
    decision {
      on
      byName
      because
      note
    }
  }
`);

export const DuplicatePairsQuery = graphql(`
  query DuplicatePairs($first: Int, $after: String, $filter: DuplicatePairFilterInput) {
    duplicatePairs(first: $first, after: $after, filter: $filter) {
      nodes {
        ...PairFacts
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

export const DuplicatePairQuery = graphql(`
  query DuplicatePair($id: ID!) {
    duplicatePair(id: $id) {
      ...PairFacts
    }
    duplicateWeights {
      version
      verified
      source
      certainFrom
      likelyFrom
      possibleFrom
    }
  }
`);

export const DuplicateCountsQuery = graphql(`
  query DuplicateCounts {
    duplicateCounts {
      state
      band
      count
    }
  }
`);

export const DuplicatesOfQuery = graphql(`
  query DuplicatesOf($personId: ID!) {
    duplicatePairs(first: 1, filter: { personId: $personId }) {
      totalCount
      nodes {
        id
      }
    }
  }
`);

export const NotADuplicateMutation = graphql(`
  mutation NotADuplicate($input: NotADuplicateInput!) {
    notADuplicate(input: $input) {
      __typename
      ... on DuplicatePair {
        ...PairFacts
      }
      ... on Refusal {
        code
        field
        message
      }
      ... on StaleVersion {
        message
        changedBy
        changedAt
        fields {
          name
          yours
          current
        }
      }
    }
  }
`);

export const ReopenDuplicateMutation = graphql(`
  mutation ReopenDuplicate($input: ReopenDuplicateInput!) {
    reopenDuplicate(input: $input) {
      __typename
      ... on DuplicatePair {
        ...PairFacts
      }
      ... on Refusal {
        code
        field
        message
      }
      ... on StaleVersion {
        message
        changedBy
        changedAt
        fields {
          name
          yours
          current
        }
      }
    }
  }
`);
