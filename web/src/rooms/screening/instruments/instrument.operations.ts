import { graphql } from '../../../graphql/generated/index.ts';

export const InstrumentFacts = graphql(`
  fragment InstrumentFacts on Instrument {
    key
    titleZh
    titleEn
    licenceClass
    licenceHolder
    licenceEvidence
    fromMonths
    toMonths
    informants
    itemCount
    automaticScoring
    verified
    unverifiedParts
    source
    scoringVersion
    items {
      id
      node
      options
      critical
      text
    }
    endScores {
      id
      min
      max
      step
      required
    }
  }
`);

export const InstrumentsQuery = graphql(`
  query Instruments {
    instruments {
      ...InstrumentFacts
    }
  }
`);
