/** Tasks and skills a job is made of. The words are in codes.json under `jobSkill`. */
export const JOB_SKILLS = [
  'SORTING',
  'STOCKING',
  'PACKING',
  'ASSEMBLY',
  'CLEANING',
  'LAUNDRY',
  'BAKING',
  'KITCHEN',
  'SERVING',
  'GARDENING',
  'CAR_WASH',
  'DATA_ENTRY',
  'SCANNING',
  'TESTING',
  'DRAWING',
  'CRAFT',
  'DELIVERY',
  'LIBRARY',
  'ANIMAL_CARE',
  'RECEPTION',
] as const;

/** How much noise or contact: 1 little, 2 some, 3 much. */
export const DEMANDS = ['1', '2', '3'] as const;
