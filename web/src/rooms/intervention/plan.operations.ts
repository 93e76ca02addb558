import { graphql } from '../../graphql/generated/index.ts';

export const CreatePlanMutation = graphql(`
  mutation CreatePlan($input: CreatePlanInput!) {
    createPlan(input: $input) {
      __typename
      ... on Plan {
        ...PlanFacts
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

export const MovePlanMutation = graphql(`
  mutation MovePlan($input: MovePlanInput!) {
    movePlan(input: $input) {
      __typename
      ... on Plan {
        ...PlanFacts
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

export const RateGoalMutation = graphql(`
  mutation RateGoal($input: RateGoalInput!) {
    rateGoal(input: $input) {
      __typename
      ... on Plan {
        ...PlanFacts
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

export const RecordSessionMutation = graphql(`
  mutation RecordSession($input: RecordSessionInput!) {
    recordSession(input: $input) {
      __typename
      ... on Plan {
        ...PlanFacts
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
