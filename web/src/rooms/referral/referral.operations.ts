import { graphql } from '../../graphql/generated/index.ts';

export const ReferralFacts = graphql(`
  fragment ReferralFacts on Referral {
    id
    personId
    personName
    birthDate
    areaName
    service
    reason
    urgency
    note
    status
    fromOrganisationId
    fromName
    toOrganisationId
    toName
    sentOn
    answerDueOn
    answeredOn
    answerNote
    appointmentOn
    bookedOn
    clocks {
      name
      dueOn
      doneOn
      daysLeft
      overdue
      beyondCalendar
    }
    attendDueOn
    attendedOn
    declineReason
    lostReason
    result
    resultHidden
    resultNote
    resultOn
    dutyHolderName
    dueOn
    daysLeft
    overdue
    reroutedFromId
    version
    openMoves {
      move
      needsReason
      blockedBy
    }
  }
`);

export const ReferralStepFacts = graphql(`
  fragment ReferralStepFacts on ReferralStep {
    id
    at
    move
    status
    byName
    byOrganisation
    byLink
    workingDays
    note
    answerDueOn
    attendDueOn
    appointmentOn
    attendedOn
    declineReason
    lostReason
    result
    resultNote
    resultHidden
  }
`);

export const ReferralsQuery = graphql(`
  query Referrals($first: Int, $after: String, $filter: ReferralFilterInput) {
    referrals(first: $first, after: $after, filter: $filter) {
      nodes {
        ...ReferralFacts
      }
      totalCount
      totalIsMore
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const ReferralCountsQuery = graphql(`
  query ReferralCounts($filter: ReferralFilterInput) {
    referralCounts(filter: $filter) {
      status
      count
      overdue
    }
  }
`);

export const ReferralQuery = graphql(`
  query Referral($id: ID!) {
    referral(id: $id) {
      referral {
        ...ReferralFacts
      }
      chain {
        ...ReferralFacts
      }
      steps {
        ...ReferralStepFacts
      }
      nextMoves {
        move
        side
        mine
        blockedBy
      }
    }
  }
`);

export const MoveReferralMutation = graphql(`
  mutation MoveReferral($input: MoveReferralInput!) {
    moveReferral(input: $input) {
      __typename
      ... on Referral {
        ...ReferralFacts
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

export const DraftReferralMutation = graphql(`
  mutation DraftReferral($input: DraftReferralInput!) {
    draftReferral(input: $input) {
      __typename
      ... on Referral {
        ...ReferralFacts
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

export const SendReferralMutation = graphql(`
  mutation SendReferral($input: SendReferralInput!) {
    sendReferral(input: $input) {
      __typename
      ... on Referral {
        ...ReferralFacts
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

export const MoveReferralsMutation = graphql(`
  mutation MoveReferrals($input: MoveReferralsInput!) {
    moveReferrals(input: $input) {
      __typename
      ... on ReferralMoves {
        moved
        refused
        rows {
          id
          personName
          moved
          code
          message
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

export const ReferralRuleQuery = graphql(`
  query ReferralRule {
    referralRule {
      version
      source
      verified
      bookRoutine
      bookSoon
      bookAtOnce
      attendDays
      calendarThrough
    }
  }
`);

export const ReferredPersonQuery = graphql(`
  query ReferredPerson($id: ID!) {
    person(id: $id) {
      person {
        id
        name
        sex
        birthDate
      }
    }
  }
`);
