import { graphql } from '../../graphql/generated/index.ts';

export const WriteIepMutation = graphql(`
  mutation WriteIep($input: WriteIepInput!) {
    writeIep(input: $input) {
      __typename
      ... on Iep {
        ...IepFacts
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

export const MoveIepMutation = graphql(`
  mutation MoveIep($input: MoveIepInput!) {
    moveIep(input: $input) {
      __typename
      ... on Iep {
        ...IepFacts
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

export const RateIepGoalMutation = graphql(`
  mutation RateIepGoal($input: RateIepGoalInput!) {
    rateIepGoal(input: $input) {
      __typename
      ... on Iep {
        ...IepFacts
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
