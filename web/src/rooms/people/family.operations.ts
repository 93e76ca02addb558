import { graphql } from '../../graphql/generated/index.ts';

export const AddGuardianMutation = graphql(`
  mutation AddGuardian($input: AddGuardianInput!) {
    addGuardian(input: $input) {
      __typename
      ... on PersonDetail {
        ...FamilyFacts
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

export const EndGuardianMutation = graphql(`
  mutation EndGuardian($input: EndGuardianInput!) {
    endGuardian(input: $input) {
      __typename
      ... on PersonDetail {
        ...FamilyFacts
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

export const RecordConsentMutation = graphql(`
  mutation RecordConsent($input: RecordConsentInput!) {
    recordConsent(input: $input) {
      __typename
      ... on PersonDetail {
        ...FamilyFacts
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

export const WithdrawConsentMutation = graphql(`
  mutation WithdrawConsent($input: WithdrawConsentInput!) {
    withdrawConsent(input: $input) {
      __typename
      ... on PersonDetail {
        ...FamilyFacts
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

export const RecordOwnAnswerMutation = graphql(`
  mutation RecordOwnAnswer($input: RecordOwnAnswerInput!) {
    recordOwnAnswer(input: $input) {
      __typename
      ... on PersonDetail {
        ...FamilyFacts
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

export const RevealNationalIdMutation = graphql(`
  mutation RevealNationalId($input: RevealInput!) {
    revealNationalId(input: $input) {
      __typename
      ... on Revealed {
        value
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

export const RevealGuardianPhoneMutation = graphql(`
  mutation RevealGuardianPhone($input: RevealInput!) {
    revealGuardianPhone(input: $input) {
      __typename
      ... on Revealed {
        value
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
