import { graphql } from '../../graphql/generated/index.ts';

export const FollowUpDueFacts = graphql(`
  fragment FollowUpDueFacts on FollowUpDue {
    id
    personId
    personName
    birthDate
    areaName
    organisationName
    diagnosedOn
    lastVisitOn
    lastProgress
    dueOn
    overdue
    mayRecord
  }
`);

export const FollowUpsDueQuery = graphql(`
  query FollowUpsDue($first: Int, $after: String, $filter: FollowUpFilterInput) {
    followUpsDue(first: $first, after: $after, filter: $filter) {
      nodes {
        ...FollowUpDueFacts
      }
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const FollowUpCountsQuery = graphql(`
  query FollowUpCounts($filter: FollowUpFilterInput) {
    followUpCounts(filter: $filter) {
      overdue
      soon
      total
    }
  }
`);

export const RecordFollowUpMutation = graphql(`
  mutation RecordFollowUp($input: RecordFollowUpInput!) {
    recordFollowUp(input: $input) {
      __typename
      ... on FollowUp {
        id
        nextDueOn
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
