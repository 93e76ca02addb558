import { INSTRUMENTS, instrumentsForAge } from '@xingcheng/shared/instruments/catalogue';
import { instrumentKey, optionsOf, type Instrument } from '@xingcheng/shared/instruments/instrument';
import type { InstrumentType } from './instrument.types.js';

export function instruments(ageMonths: number | null): InstrumentType[] {
  return (ageMonths === null ? INSTRUMENTS : instrumentsForAge(ageMonths)).map(describe);
}

/** An instrument as the API shows it. Text leaves only for class A, whatever a definition may hold. */
export function describe(instrument: Instrument): InstrumentType {
  const { licence, ageMonths, items } = instrument;
  return {
    key: instrumentKey(instrument),
    titleZh: instrument.title.zh,
    titleEn: instrument.title.en,
    licenceClass: licence.class,
    licenceHolder: licence.holder,
    licenceEvidence: licence.evidence,
    fromMonths: ageMonths.from,
    toMonths: ageMonths.to,
    informants: [...instrument.informants],
    itemCount: items.length,
    items: items.map((item) => ({
      id: item.id,
      options: [...optionsOf(item)],
      node: item.node ?? null,
      critical: item.critical ?? false,
      text: licence.class === 'A' ? (item.text?.zh ?? null) : null,
    })),
    endScores: instrument.endScores.map((score) => ({ ...score })),
    automaticScoring: instrument.automaticScoring,
    verified: instrument.verified,
    unverifiedParts: [...(instrument.unverifiedParts ?? [])],
    source: instrument.source,
    scoringVersion: instrument.scoringVersion,
  };
}
