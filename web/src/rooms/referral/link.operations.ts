import { graphql } from '../../graphql/generated/index.ts';

export const LinkReferralFacts = graphql(`
  fragment LinkReferralFacts on LinkReferral {
    maskedName
    ageYears
    ageMonths
    service
    reason
    urgency
    fromName
    fromPhone
    toName
    status
    sentOn
    answerDueOn
    attendDueOn
    appointmentOn
    today
    expiresAt
    openMoves {
      move
      needsReason
      blockedBy
    }
  }
`);

export const ReferralByLinkQuery = graphql(`
  query ReferralByLink($token: String!) {
    referralByLink(token: $token) {
      ...LinkReferralFacts
    }
  }
`);

export const AnswerByLinkMutation = graphql(`
  mutation AnswerByLink($input: AnswerByLinkInput!) {
    answerByLink(input: $input) {
      __typename
      ... on LinkAnswer {
        nextAddress
        referral {
          ...LinkReferralFacts
        }
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

export const IssueReferralLinkMutation = graphql(`
  mutation IssueReferralLink($referralId: ID!) {
    issueReferralLink(referralId: $referralId) {
      __typename
      ... on IssuedLink {
        id
        address
        expiresAt
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
