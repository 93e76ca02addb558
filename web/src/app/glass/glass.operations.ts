import { graphql } from '../../graphql/generated/index.ts';

export const MyGlassQuery = graphql(`
  query MyGlass {
    myGlass {
      open {
        id
        personId
        expiresAt
      }
      secondsLeft
      overdue
      rules {
        minutes
        reviewWorkingDays
        noteLength
        wrongPerHour
        source
        verified
      }
    }
  }
`);

export const EndGlassMutation = graphql(`
  mutation EndGlass($id: ID!) {
    endGlass(id: $id) {
      __typename
      ... on GlassGrant {
        id
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

export const BreakGlassMutation = graphql(`
  mutation BreakGlass($input: BreakGlassInput!) {
    breakGlass(input: $input) {
      __typename
      ... on GlassGrant {
        id
        personId
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
