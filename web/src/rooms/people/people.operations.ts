import { graphql } from '../../graphql/generated/index.ts';

export const PersonFacts = graphql(`
  fragment PersonFacts on Person {
    id
    name
    sex
    birthDate
    gestationWeeks
    nationalIdMasked
    areaCode
    areaName
    streetName
    schoolName
    className
    version
  }
`);

export const PersonsQuery = graphql(`
  query Persons($first: Int, $after: String, $filter: PersonFilterInput) {
    persons(first: $first, after: $after, filter: $filter) {
      nodes {
        ...PersonFacts
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

export const FindPersonsQuery = graphql(`
  query FindPersons($search: String!) {
    persons(first: 8, filter: { search: $search }) {
      nodes {
        id
        name
        birthDate
        areaName
      }
    }
  }
`);

export const PossibleDuplicatesQuery = graphql(`
  query PossibleDuplicates($input: MatchPersonInput!) {
    possibleDuplicates(input: $input) {
      score
      band
      reasons {
        ...ReasonFacts
      }
      person {
        ...PersonFacts
      }
    }
  }
`);

export const FamilyFacts = graphql(`
  fragment FamilyFacts on PersonDetail {
    person {
      ...PersonFacts
    }
    abilities {
      change
      manageGuardians
      recordConsent
      reveal
      exportData
    }
    guardians {
      id
      name
      kind
      phoneMasked
      documentNo
      startedOn
      endedOn
      inForce
      status
      lostOn
      endReason
      version
      openMoves {
        move
      }
    }
    consents {
      id
      purpose
      outcome
      guardianName
      answeredOn
      withdrawnOn
      textVersion
      inForce
      state
      recipientId
      recipientName
      ownAnswer
      ownAnswerWanted
    }
    ties {
      id
      organisationName
      reason
      basis
      source
      verified
      startedOn
    }
    enrolments {
      id
      schoolName
      schoolYear
      grade
      className
      startedOn
      endedOn
    }
  }
`);

export const FamilyQuery = graphql(`
  query Family($id: ID!) {
    person(id: $id) {
      ...FamilyFacts
    }
  }
`);

export const CreatePersonMutation = graphql(`
  mutation CreatePerson($input: CreatePersonInput!) {
    createPerson(input: $input) {
      __typename
      ... on Person {
        ...PersonFacts
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

export const ChangePersonMutation = graphql(`
  mutation ChangePerson($input: ChangePersonInput!) {
    changePerson(input: $input) {
      __typename
      ... on Person {
        ...PersonFacts
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
