import { graphql } from '../../graphql/generated/index.ts';

export const WriteProfileMutation = graphql(`
  mutation WriteProfile($input: WriteProfileInput!) {
    writeProfile(input: $input) {
      __typename
      ... on PersonEmployment {
        ...PersonEmploymentFacts
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

export const AssignCoachMutation = graphql(`
  mutation AssignCoach($input: AssignCoachInput!) {
    assignCoach(input: $input) {
      __typename
      ... on PersonEmployment {
        ...PersonEmploymentFacts
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

export const LogVisitMutation = graphql(`
  mutation LogVisit($input: LogVisitInput!) {
    logVisit(input: $input) {
      __typename
      ... on PersonEmployment {
        ...PersonEmploymentFacts
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
