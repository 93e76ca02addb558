import { graphql } from '../../graphql/generated/index.ts';

export const StayCareFacts = graphql(`
  fragment StayCareFacts on StayCare {
    id
    mayWritePlan
    mayReconcile
    plans {
      id
      revision
      supportLevel
      needs
      goals
      reviewOn
      writtenOn
      writtenByName
    }
    reconciliations {
      id
      revision
      reconciledOn
      reconciledByName
      count
      medicines {
        medicine
        dose
        route
        frequency
        source
        decision
        reason
      }
    }
  }
`);

export const StayCareQuery = graphql(`
  query StayCare($stayId: ID!) {
    stayCare(stayId: $stayId) {
      ...StayCareFacts
    }
  }
`);

export const ReconcileMedicationMutation = graphql(`
  mutation ReconcileMedication($input: ReconcileMedicationInput!) {
    reconcileMedication(input: $input) {
      __typename
      ... on StayCare {
        ...StayCareFacts
      }
      ... on Refusal {
        code
        field
        message
        details {
          code
          field
          message
        }
      }
      ... on StaleVersion {
        code
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

export const WriteCarePlanMutation = graphql(`
  mutation WriteCarePlan($input: WriteCarePlanInput!) {
    writeCarePlan(input: $input) {
      __typename
      ... on StayCare {
        ...StayCareFacts
      }
      ... on Refusal {
        code
        field
        message
        details {
          code
          field
          message
        }
      }
      ... on StaleVersion {
        code
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
