import { PROGRAMMES } from '@xingcheng/shared/pathway/programmes';
import type { ProgrammeType } from './programmes.types.js';

export const programmes = (): ProgrammeType[] =>
  PROGRAMMES.map(({ code, version, title, source, effectiveFrom, effectiveTo, steps }) => ({
    code,
    version,
    title: title.zh,
    titleEn: title.en,
    ...source,
    effectiveFrom,
    effectiveTo,
    steps: steps.map(({ id, kind, ageMonths, nodes, tools, sites, withinMonths, source: of }) => ({
      id,
      kind,
      fromMonths: ageMonths.from,
      toMonths: ageMonths.to,
      nodes: [...nodes],
      tools: [...tools],
      sites: [...sites],
      withinMonths,
      ...of,
    })),
  }));
