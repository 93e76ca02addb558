import { graphql } from '../../graphql/generated/index.ts';

export const DiagnosisFacts = graphql(`
  fragment DiagnosisFacts on Diagnosis {
    id
    personId
    personName
    birthDate
    areaName
    diagnosedOn
    outcome
    icd10
    icd11
    severitySocial
    severityRepetitive
    functionalLanguage
    cognitiveMeasure
    cognitiveValue
    cognitiveTest
    adaptiveLevel
    differential
    coOccurring
    endScores
    findings
    licenceScope
    licenceNumber
    doctorName
    organisationName
    revisitDueOn
    followUpDueOn
    supersededOn
    supersedesId
    amendReason
    mayAmend
    version
  }
`);

export const DiagnosesQuery = graphql(`
  query Diagnoses($first: Int, $after: String, $filter: DiagnosisFilterInput) {
    diagnoses(first: $first, after: $after, filter: $filter) {
      nodes {
        ...DiagnosisFacts
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

export const PersonDiagnosesQuery = graphql(`
  query PersonDiagnoses($personId: ID!) {
    personDiagnoses(personId: $personId) {
      ...DiagnosisFacts
    }
    personFollowUps(personId: $personId) {
      id
      visitedOn
      progress
      advice
      nextDueOn
      organisationName
      doctorName
    }
    person(id: $personId) {
      person {
        id
        name
        sex
        birthDate
      }
    }
  }
`);

export const RecordDiagnosisMutation = graphql(`
  mutation RecordDiagnosis($input: RecordDiagnosisInput!) {
    recordDiagnosis(input: $input) {
      __typename
      ... on Diagnosis {
        ...DiagnosisFacts
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

export const AmendDiagnosisMutation = graphql(`
  mutation AmendDiagnosis($input: AmendDiagnosisInput!) {
    amendDiagnosis(input: $input) {
      __typename
      ... on Diagnosis {
        ...DiagnosisFacts
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
