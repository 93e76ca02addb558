import { graphql } from '../../graphql/generated/index.ts';

export const ReportFacts = graphql(`
  fragment ReportFacts on DiagnosisReport {
    id
    diagnosisId
    personId
    personName
    areaName
    recipient
    recipientName
    institution
    kind
    status
    diagnosedOn
    queuedAt
    attempts
    nextTryAt
    lastProblem
    sentAt
    receiptNumber
    receiptedAt
    version
    openMoves {
      move
    }
  }
`);

export const ReportsQuery = graphql(`
  query DiagnosisReports($first: Int, $after: String, $filter: ReportFilterInput) {
    diagnosisReports(first: $first, after: $after, filter: $filter) {
      nodes {
        ...ReportFacts
      }
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const ReportCountsQuery = graphql(`
  query ReportCounts($filter: ReportFilterInput) {
    reportCounts(filter: $filter) {
      status
      count
    }
    reportRule {
      version
      basis
      untilYears
      verified
    }
  }
`);

export const RetryReportMutation = graphql(`
  mutation RetryReport($input: RetryReportInput!) {
    retryReport(input: $input) {
      __typename
      ... on DiagnosisReport {
        ...ReportFacts
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

export const RecordReceiptMutation = graphql(`
  mutation RecordReportReceipt($input: RecordReceiptInput!) {
    recordReportReceipt(input: $input) {
      __typename
      ... on DiagnosisReport {
        ...ReportFacts
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
