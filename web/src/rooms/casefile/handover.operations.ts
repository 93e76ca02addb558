import { graphql } from '../../graphql/generated/index.ts';

export const HandoversQuery = graphql(`
  query HandoversToAnswer {
    handoversToAnswer {
      ...HandoverFacts
    }
  }
`);

export const OfferHandoverMutation = graphql(`
  mutation OfferHandover($input: OfferHandoverInput!) {
    offerHandover(input: $input) {
      __typename
      ... on Handover {
        ...HandoverFacts
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

export const AnswerHandoverMutation = graphql(`
  mutation AnswerHandover($input: AnswerHandoverInput!) {
    answerHandover(input: $input) {
      __typename
      ... on Handover {
        ...HandoverFacts
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
