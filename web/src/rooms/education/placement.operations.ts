import { graphql } from '../../graphql/generated/index.ts';

export const RecordFindingMutation = graphql(`
  mutation RecordFinding($input: RecordFindingInput!) {
    recordFinding(input: $input) {
      __typename
      ... on PersonEducation {
        ...EducationFacts
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

export const ProposePlacementMutation = graphql(`
  mutation ProposePlacement($input: ProposePlacementInput!) {
    proposePlacement(input: $input) {
      __typename
      ... on Placement {
        ...PlacementFacts
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

export const MovePlacementMutation = graphql(`
  mutation MovePlacement($input: MovePlacementInput!) {
    movePlacement(input: $input) {
      __typename
      ... on Placement {
        ...PlacementFacts
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
