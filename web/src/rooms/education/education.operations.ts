import { graphql } from '../../graphql/generated/index.ts';

export const CandidateFacts = graphql(`
  fragment CandidateFacts on Candidate {
    id
    personId
    personName
    birthDate
    areaName
    schoolYear
    because
    listedOn
    opinionDueOn
    settledOn
  }
`);

export const PlacementFacts = graphql(`
  fragment PlacementFacts on Placement {
    id
    personId
    personName
    birthDate
    schoolName
    option
    legalBasis
    status
    schoolYear
    proposedOn
    startsOn
    endedOn
    version
    passedOverReasons {
      option
      reason
    }
    openMoves {
      move
      needsReason
      blockedBy
    }
  }
`);

export const IepFacts = graphql(`
  fragment IepFacts on Iep {
    id
    personId
    personName
    birthDate
    schoolName
    teacherName
    status
    startsOn
    reviewOn
    endedOn
    strengths
    guardianAgreedOn
    version
    supports {
      support
      minutes
    }
    goals {
      id
      domain
      wording
      criterion
      dueOn
      level
    }
    openMoves {
      move
      needsReason
      blockedBy
    }
  }
`);

export const EducationFacts = graphql(`
  fragment EducationFacts on PersonEducation {
    abilities {
      propose
      recordFinding
      writeIep
    }
    candidates {
      ...CandidateFacts
    }
    findings {
      id
      opinion
      suggested
      supports
      findings
      decidedOn
    }
    options {
      option
      article
      passedOver
    }
    placements {
      ...PlacementFacts
    }
    ieps {
      ...IepFacts
    }
  }
`);

export const EducationQuery = graphql(`
  query PersonEducation($personId: ID!) {
    personEducation(personId: $personId) {
      ...EducationFacts
    }
  }
`);

export const CandidatesQuery = graphql(`
  query Candidates($first: Int, $after: String, $filter: CandidateFilterInput) {
    candidates(first: $first, after: $after, filter: $filter) {
      nodes {
        ...CandidateFacts
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

export const PlacementsQuery = graphql(`
  query Placements($first: Int, $after: String, $filter: PlacementFilterInput) {
    placements(first: $first, after: $after, filter: $filter) {
      nodes {
        ...PlacementFacts
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

export const IepsQuery = graphql(`
  query Ieps($first: Int, $after: String, $filter: IepFilterInput) {
    ieps(first: $first, after: $after, filter: $filter) {
      nodes {
        ...IepFacts
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
