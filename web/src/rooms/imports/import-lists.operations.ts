import { graphql } from '../../graphql/generated/index.ts';

export const ImportRowsQuery = graphql(`
  query ImportRows($id: ID!, $outcome: String, $foreseen: String, $first: Int, $after: String) {
    importRows(runId: $id, outcome: $outcome, foreseen: $foreseen, first: $first, after: $after) {
      nodes {
        id
        row
        outcome
        state
        foreseen
        personId
        personName
        problems {
          column
          code
          head
          message
        }
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

export const LeaverPageQuery = graphql(`
  query LeaverPage($id: ID!, $closed: Boolean, $first: Int, $after: String) {
    rosterLeavers(importId: $id, closed: $closed, first: $first, after: $after) {
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
      totalIsMore
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const ImportNameQuery = graphql(`
  query ImportName($id: ID!) {
    importRun(id: $id) {
      id
      fileName
    }
  }
`);
