import { graphql } from '../../graphql/generated/index.ts';

export const RetentionDueQuery = graphql(`
  query RetentionDueList($first: Int, $after: String, $filter: RetentionFilterInput) {
    retentionDue(first: $first, after: $after, filter: $filter) {
      totalCount
      totalIsMore
      nodes {
        id
        personName
        birthDate
        category
        keptUntil
        held
        disposalStatus
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const RetentionScheduleQuery = graphql(`
  query RetentionSchedule {
    retentionSchedule {
      category
      years
      from
      way
      keptHere
      source
      verified
      effectiveFrom
    }
  }
`);

export const RetentionHoldsQuery = graphql(`
  query RetentionHolds($personId: ID!) {
    retentionHolds(personId: $personId) {
      ...HoldFacts
    }
  }
`);

export const HoldFacts = graphql(`
  fragment HoldFacts on RetentionHold {
    id
    reason
    note
    placedOn
    placedByName
    until
    liftedOn
    liftNote
    stands
    version
  }
`);

export const PlaceHoldMutation = graphql(`
  mutation PlaceHold($input: PlaceHoldInput!) {
    placeHold(input: $input) {
      __typename
      ... on PersonHolds {
        personId
        holds {
          ...HoldFacts
        }
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
        }
      }
    }
  }
`);

export const LiftHoldMutation = graphql(`
  mutation LiftHold($input: LiftHoldInput!) {
    liftHold(input: $input) {
      __typename
      ... on PersonHolds {
        personId
        holds {
          ...HoldFacts
        }
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
