/** GB/T 26341-2010. Autism is certified under PSYCHIATRIC, or MULTIPLE with an intellectual disability (unverified). */
export const DisabilityCategory = {
  VISION: 'VISION',
  HEARING: 'HEARING',
  SPEECH: 'SPEECH',
  PHYSICAL: 'PHYSICAL',
  INTELLECTUAL: 'INTELLECTUAL',
  PSYCHIATRIC: 'PSYCHIATRIC',
  MULTIPLE: 'MULTIPLE',
} as const;
export type DisabilityCategory = (typeof DisabilityCategory)[keyof typeof DisabilityCategory];

/** The digit in the certificate number, in the order of the list. */
export const DISABILITY_CATEGORY_DIGITS: Readonly<Record<string, DisabilityCategory>> = {
  '1': DisabilityCategory.VISION,
  '2': DisabilityCategory.HEARING,
  '3': DisabilityCategory.SPEECH,
  '4': DisabilityCategory.PHYSICAL,
  '5': DisabilityCategory.INTELLECTUAL,
  '6': DisabilityCategory.PSYCHIATRIC,
  '7': DisabilityCategory.MULTIPLE,
};
