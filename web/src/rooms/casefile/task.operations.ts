import { graphql } from '../../graphql/generated/index.ts';

export const TaskFacts = graphql(`
  fragment TaskFacts on Task {
    id
    personId
    personName
    birthDate
    chapter
    kind
    status
    dueOn
    openedOn
    organisationName
    accountName
    source
    version
  }
`);

export const TasksQuery = graphql(`
  query Tasks($first: Int, $after: String, $filter: TaskFilterInput) {
    tasks(first: $first, after: $after, filter: $filter) {
      nodes {
        ...TaskFacts
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

export const SettleTaskMutation = graphql(`
  mutation SettleTask($input: SettleTaskInput!) {
    settleTask(input: $input) {
      __typename
      ... on Task {
        ...TaskFacts
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
