import { graphql } from '../../../graphql/generated/index.ts';

export const CampaignFacts = graphql(`
  fragment CampaignFacts on Campaign {
    id
    name
    areaName
    programme
    programmeVersion
    schoolYear
    startsOn
    endsOn
    status
    instruments
    schoolCount
    rollStatus
    schoolsOnRoll
    rollMoves
    onRoll
    consented
    refused
    noReply
    replaced
    toDo
    done
    untold
    positive
    referred
    rechecked
    abnormal
    diagnosed
    overdue
    version
    openMoves {
      move
      needsReason
      blockedBy
    }
  }
`);

export const CampaignsQuery = graphql(`
  query Campaigns($first: Int, $after: String, $filter: CampaignFilterInput) {
    campaigns(first: $first, after: $after, filter: $filter) {
      nodes {
        ...CampaignFacts
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

export const CampaignQuery = graphql(`
  query Campaign($id: ID!) {
    campaign(id: $id) {
      ...CampaignFacts
    }
    campaignClasses(campaignId: $id) {
      schoolId
      schoolName
      grade
      className
      onRoll
      toDo
      done
    }
  }
`);

export const CampaignPupilFacts = graphql(`
  fragment CampaignPupilFacts on CampaignPupil {
    id
    personId
    name
    sex
    birthDate
    schoolId
    schoolName
    grade
    className
    consent
    done
    screeningId
    screenedOn
    dueOn
    status
    outcome
    nextStep
    nodeState
    nodeMonths
  }
`);

export const CampaignPupilsQuery = graphql(`
  query CampaignPupils($campaignId: ID!, $first: Int, $after: String, $filter: CampaignPupilFilterInput) {
    campaignPupils(campaignId: $campaignId, first: $first, after: $after, filter: $filter) {
      nodes {
        ...CampaignPupilFacts
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

export const ScreeningProgressQuery = graphql(`
  query ScreeningProgress($campaignId: ID!, $first: Int, $after: String, $filter: CampaignPupilFilterInput) {
    screeningProgress(campaignId: $campaignId, first: $first, after: $after, filter: $filter) {
      nodes {
        id
        personId
        name
        schoolId
        schoolName
        grade
        className
        consent
        done
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

export const MoveCampaignMutation = graphql(`
  mutation MoveCampaign($input: MoveCampaignInput!) {
    moveCampaign(input: $input) {
      __typename
      ... on Campaign {
        ...CampaignFacts
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

export const MoveCampaignRollMutation = graphql(`
  mutation MoveCampaignRoll($input: MoveCampaignRollInput!) {
    moveCampaignRoll(input: $input) {
      __typename
      ... on Campaign {
        ...CampaignFacts
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

export const OpenCampaignMutation = graphql(`
  mutation OpenCampaign($input: OpenCampaignInput!) {
    openCampaign(input: $input) {
      __typename
      ... on Campaign {
        ...CampaignFacts
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

export const CampaignBoardQuery = graphql(`
  query CampaignBoard($campaignId: ID!, $districtCode: String, $schoolId: ID) {
    campaignBoard(campaignId: $campaignId, districtCode: $districtCode, schoolId: $schoolId) {
      level
      districtCode
      name
      nameEn
      schoolId
      grade
      className
      onRoll
      consented
      refused
      noReply
      replaced
      toDo
      done
      untold
      positive
      referred
      rechecked
      abnormal
      diagnosed
      overdue
    }
  }
`);

export const AgePointsQuery = graphql(`
  query AgePoints($campaignId: ID!, $first: Int, $after: String, $filter: AgePointFilterInput) {
    agePoints(campaignId: $campaignId, first: $first, after: $after, filter: $filter) {
      nodes {
        personId
        name
        birthDate
        schoolName
        grade
        className
        state
        months
        nodes {
          month
          opensOn
          state
        }
      }
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const RecordCampaignConsentsMutation = graphql(`
  mutation RecordCampaignConsents($input: RecordCampaignConsentsInput!) {
    recordCampaignConsents(input: $input) {
      __typename
      ... on CampaignConsents {
        rows {
          id
          personId
          consent
          done
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

export const ProgrammesQuery = graphql(`
  query ScreeningProgrammes {
    screeningProgrammes {
      code
      version
      title
      titleEn
      document
      article
      verified
      effectiveFrom
      effectiveTo
      steps {
        id
        kind
        fromMonths
        toMonths
        nodes
        withinMonths
        article
        verified
        tools {
          instrument
        }
      }
    }
  }
`);
