import { graphql } from '../../graphql/generated/index.ts';

export const WhyVisibleQuery = graphql(`
  query WhyVisible($recordType: String!, $recordId: ID!, $field: String) {
    whyVisible(recordType: $recordType, recordId: $recordId, field: $field) {
      visible
      action
      rules {
        code
        source
        verified
        because
        until
      }
      roles
      glass
      field {
        code
        source
        roles
      }
      uses {
        read
        filter
        sort
        group
        export
        asShown
      }
    }
  }
`);
