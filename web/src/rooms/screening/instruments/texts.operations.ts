import { graphql } from '../../../graphql/generated/index.ts';

export const InstrumentTextsQuery = graphql(`
  query InstrumentTexts {
    instrumentTexts {
      id
      instrument
      licenceDocument
      itemCount
      uploadedBy
      uploadedAt
      removedBy
      removedAt
    }
  }
`);

export const LocalItemTextsQuery = graphql(`
  query LocalItemTexts($instrument: String!) {
    localItemTexts(instrument: $instrument) {
      item
      text
    }
  }
`);

export const RemoveInstrumentTextMutation = graphql(`
  mutation RemoveInstrumentText($input: RemoveInstrumentTextInput!) {
    removeInstrumentText(input: $input) {
      __typename
      ... on InstrumentText {
        id
      }
      ... on Refusal {
        code
        field
        message
      }
    }
  }
`);
