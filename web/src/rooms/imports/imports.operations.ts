import { graphql } from '../../graphql/generated/index.ts';

export const ImportRunFacts = graphql(`
  fragment ImportRunFacts on Import {
    id
    purpose
    status
    fileName
    senderName
    organisationName
    createdAt
    total
    ready
    refused
    inserted
    updated
    moved
    duplicate
    closed
    progress {
      share
    }
  }
`);

export const ImportsQuery = graphql(`
  query Imports($first: Int, $after: String, $purpose: String, $status: String) {
    imports(first: $first, after: $after, purpose: $purpose, status: $status) {
      nodes {
        ...ImportRunFacts
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

export const ImportPurposesQuery = graphql(`
  query ImportPurposes {
    importPurposes {
      purpose
      label
    }
  }
`);

export const ImportDetailFacts = graphql(`
  fragment ImportDetailFacts on ImportDetail {
    id
    purpose
    status
    fileName
    senderName
    organisationName
    createdAt
    mode
    total
    ready
    refused
    inserted
    updated
    moved
    duplicate
    absent
    closed
    progress {
      phase
      read
      checked
      written
      share
      perSecond
      secondsLeft
      stopping
    }
    foreseen {
      what
      count
    }
    preview {
      values
    }
    version
    fields {
      key
      label
      required
      column
    }
    fileColumns {
      column
      head
      sample
    }
    options {
      key
      label
      required
      value
      choices {
        value
        label
      }
    }
    fileProblems {
      code
      message
    }
    failure {
      code
      message
    }
    openMoves {
      move
      needsReason
      blockedBy
    }
  }
`);

export const ImportRunQuery = graphql(`
  query ImportRun($id: ID!) {
    importRun(id: $id) {
      ...ImportDetailFacts
    }
    importRows(runId: $id, first: 100, state: "REFUSED") {
      nodes {
        id
        row
        state
        problems {
          code
          column
          head
          message
          value
        }
      }
      totalCount
    }
  }
`);

export const MapImportMutation = graphql(`
  mutation MapImport($input: MapImportInput!) {
    mapImport(input: $input) {
      __typename
      ... on ImportDetail {
        ...ImportDetailFacts
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

export const CheckImportMutation = graphql(`
  mutation CheckImport($input: ImportVersionInput!) {
    checkImport(input: $input) {
      __typename
      ... on ImportDetail {
        ...ImportDetailFacts
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

export const ApplyImportMutation = graphql(`
  mutation ApplyImport($input: ApplyImportInput!) {
    applyImport(input: $input) {
      __typename
      ... on ImportDetail {
        ...ImportDetailFacts
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

export const UndoImportMutation = graphql(`
  mutation UndoImport($input: ImportVersionInput!) {
    undoImport(input: $input) {
      __typename
      ... on ImportDetail {
        ...ImportDetailFacts
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

export const DiscardImportMutation = graphql(`
  mutation DiscardImport($input: ImportVersionInput!) {
    discardImport(input: $input) {
      __typename
      ... on ImportDetail {
        ...ImportDetailFacts
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

export const ResumeImportMutation = graphql(`
  mutation ResumeImport($input: ImportVersionInput!) {
    resumeImport(input: $input) {
      __typename
      ... on ImportDetail {
        ...ImportDetailFacts
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

export const CancelImportMutation = graphql(`
  mutation CancelImport($input: ImportCancelInput!) {
    cancelImport(input: $input) {
      __typename
      ... on ImportDetail {
        ...ImportDetailFacts
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

export const MovingRowsQuery = graphql(`
  query MovingRows($id: ID!, $foreseen: String!) {
    importRows(runId: $id, first: 100, foreseen: $foreseen) {
      nodes {
        id
        row
        problems {
          message
        }
      }
      totalCount
    }
  }
`);

export const RosterLeaversQuery = graphql(`
  query RosterLeavers($importId: ID!) {
    rosterLeavers(importId: $importId, first: 100) {
      nodes {
        id
        personId
        name
        schoolName
        schoolYear
        grade
        className
        endedOn
      }
      totalCount
    }
  }
`);
