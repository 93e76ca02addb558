/** National pathway (国卫办妇幼发〔2022〕12号) or the local programme (深残委〔2022〕2号 三(四)1). */
export const CampaignProgramme = {
  NATIONAL_0_6: 'NATIONAL_0_6',
  KINDERGARTEN: 'KINDERGARTEN',
  SCHOOL: 'SCHOOL',
} as const;
export type CampaignProgramme = (typeof CampaignProgramme)[keyof typeof CampaignProgramme];
