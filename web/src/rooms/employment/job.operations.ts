import { graphql } from '../../graphql/generated/index.ts';

export const StartEmploymentMutation = graphql(`
  mutation StartEmployment($input: StartEmploymentInput!) {
    startEmployment(input: $input) {
      __typename
      ... on Employment {
        ...EmploymentFacts
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

export const EndEmploymentMutation = graphql(`
  mutation EndEmployment($input: EndEmploymentInput!) {
    endEmployment(input: $input) {
      __typename
      ... on Employment {
        ...EmploymentFacts
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

export const ConfirmRetentionMutation = graphql(`
  mutation ConfirmRetention($input: ConfirmRetentionInput!) {
    confirmRetention(input: $input) {
      __typename
      ... on Employment {
        ...EmploymentFacts
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

export const SaveJobMutation = graphql(`
  mutation SaveJob($input: SaveJobInput!) {
    saveJob(input: $input) {
      __typename
      ... on Job {
        ...JobFacts
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
