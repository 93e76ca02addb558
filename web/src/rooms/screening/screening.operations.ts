import { graphql } from '../../graphql/generated/index.ts';

export const ScreeningFacts = graphql(`
  fragment ScreeningFacts on Screening {
    id
    personId
    stage
    programme
    campaignName
    instrument
    informant
    node
    ageMonths
    screenedOn
    status
    outcome
    answers
    scores
    history
    followUpAnswers
    paperTotal
    amendmentCount
    noticedOn
    missing
    total
    band
    nextStep
    dueOn
    scoringVersion
    organisationName
    accountName
    version
    clauses {
      id
      article
      verified
    }
    openMoves {
      move
      needsReason
      blockedBy
    }
  }
`);

export const PersonScreeningsQuery = graphql(`
  query PersonScreenings($personId: ID!) {
    personScreenings(personId: $personId) {
      ...ScreeningFacts
    }
  }
`);

/** What the entry pages need before the first answer. */
export const ScreeningVisitQuery = graphql(`
  query ScreeningVisit($personId: ID!) {
    person(id: $personId) {
      person {
        id
        name
        sex
        birthDate
      }
    }
    nodeBoard(personId: $personId) {
      month
      opensOn
      closesOn
      state
      screeningId
    }
    personScreenings(personId: $personId) {
      ...ScreeningFacts
    }
    instruments {
      ...InstrumentFacts
    }
  }
`);

export const RecordScreeningMutation = graphql(`
  mutation RecordScreening($input: RecordScreeningInput!) {
    recordScreening(input: $input) {
      __typename
      ... on Screening {
        ...ScreeningFacts
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

export const ContinueScreeningMutation = graphql(`
  mutation ContinueScreening($input: ContinueScreeningInput!) {
    continueScreening(input: $input) {
      __typename
      ... on Screening {
        ...ScreeningFacts
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

export const RecordSecondaryMutation = graphql(`
  mutation RecordSecondaryScreening($input: RecordSecondaryInput!) {
    recordSecondaryScreening(input: $input) {
      __typename
      ... on Screening {
        ...ScreeningFacts
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

export const AmendScreeningMutation = graphql(`
  mutation AmendScreening($input: AmendScreeningInput!) {
    amendScreening(input: $input) {
      __typename
      ... on Screening {
        ...ScreeningFacts
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

export const VoidScreeningMutation = graphql(`
  mutation VoidScreening($input: VoidScreeningInput!) {
    voidScreening(input: $input) {
      __typename
      ... on Screening {
        ...ScreeningFacts
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

export const ScreeningHistoryQuery = graphql(`
  query ScreeningHistory($id: ID!) {
    screeningById(id: $id) {
      screening {
        ...ScreeningFacts
      }
      amendments {
        id
        before
        after
        reason
        accountName
        amendedAt
      }
    }
  }
`);
