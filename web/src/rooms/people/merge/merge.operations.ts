import { graphql } from '../../../graphql/generated/index.ts';

export const MergeFacts = graphql(`
  fragment MergeFacts on PersonMerge {
    id
    survivorId
    survivorName
    survivorBirthDate
    mergedId
    mergedName
    mergedBirthDate
    mergedNationalIdMasked
    state
    links
    mergedOn
    mergedByName
    reason
    undoneOn
    undoneByName
    undoReason
    version
  }
`);

export const MergePreviewQuery = graphql(`
  query MergePreview($survivorId: ID!, $mergedId: ID!) {
    mergePreview(survivorId: $survivorId, mergedId: $mergedId) {
      survivor {
        ...PersonFacts
      }
      merged {
        ...PersonFacts
      }
      score
      band
      reasons {
        ...ReasonFacts
      }
      fields {
        field
        survivor
        merged
        same
        takeSuggested
      }
      moves {
        kind
        moving
        staying
      }
      rules {
        rule
        kind
        outcome
        count
        blockedBy
      }
    }
  }
`);

export const PersonMergesQuery = graphql(`
  query PersonMerges($first: Int, $after: String, $filter: PersonMergeFilterInput) {
    personMerges(first: $first, after: $after, filter: $filter) {
      nodes {
        ...MergeFacts
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

export const UnmergePreviewQuery = graphql(`
  query UnmergePreview($id: ID!) {
    unmergePreview(id: $id) {
      merge {
        ...MergeFacts
      }
      kinds {
        kind
        returning
        changedSince
        addedSince
      }
      fieldsBack
      fieldsChangedSince
      blockedBy
    }
  }
`);

export const MergePersonsMutation = graphql(`
  mutation MergePersons($input: MergePersonsInput!) {
    mergePersons(input: $input) {
      __typename
      ... on PersonMerge {
        ...MergeFacts
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

export const UndoMergeMutation = graphql(`
  mutation UndoMerge($input: UndoMergeInput!) {
    undoMerge(input: $input) {
      __typename
      ... on PersonMerge {
        ...MergeFacts
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
