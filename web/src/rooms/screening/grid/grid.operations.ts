import { graphql } from '../../../graphql/generated/index.ts';

export const GridRowFacts = graphql(`
  fragment GridRowFacts on ClassGridRow {
    ageMonths
    ageFits
    node
    answers
    total
    version
    holder
    mark {
      mark
      on
      byName
      undoable
    }
    pupil {
      ...CampaignPupilFacts
    }
  }
`);

export const ClassGridQuery = graphql(`
  query ClassGrid($campaignId: ID!, $schoolId: ID!, $grade: String!, $className: String!, $instrument: String) {
    classGrid(
      campaignId: $campaignId
      schoolId: $schoolId
      grade: $grade
      className: $className
      instrument: $instrument
    ) {
      campaign {
        ...CampaignFacts
      }
      instrument {
        ...InstrumentFacts
      }
      rows {
        ...GridRowFacts
      }
    }
  }
`);

export const SavedRowFacts = graphql(`
  fragment SavedRowFacts on SavedGridRow {
    id
    row {
      ...GridRowFacts
    }
    conflicts {
      item
      yours
      theirs
    }
  }
`);

export const SaveGridRowMutation = graphql(`
  mutation SaveGridRow($input: SaveGridRowInput!) {
    saveGridRow(input: $input) {
      __typename
      ... on SavedGridRow {
        ...SavedRowFacts
      }
      ... on Refusal {
        code
        field
        message
      }
    }
  }
`);

export const MarkGridRowMutation = graphql(`
  mutation MarkGridRow($input: MarkGridRowInput!) {
    markGridRow(input: $input) {
      __typename
      ... on SavedGridRow {
        ...SavedRowFacts
      }
      ... on Refusal {
        code
        field
        message
      }
    }
  }
`);

export const HoldGridRowMutation = graphql(`
  mutation HoldGridRow($input: GridRowInput!) {
    holdGridRow(input: $input) {
      __typename
      ... on SavedGridRow {
        id
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const GiveNoticesMutation = graphql(`
  mutation GiveNotices($input: GiveNoticesInput!) {
    giveNotices(input: $input) {
      __typename
      ... on GivenNotices {
        screenings {
          id
          noticedOn
        }
      }
      ... on Refusal {
        code
        field
        message
      }
    }
  }
`);
