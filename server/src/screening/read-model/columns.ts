const STEPS = [
  'screened_on',
  'positive_on',
  'referred_on',
  'rechecked_on',
  'abnormal_on',
  'cleared_on',
  'diagnosed_on',
  'confirmed_on',
  'due_on',
] as const;

/** Each read model of persons: its table, its key, and the columns its live select gives in this order. */
export const MODELS = {
  screening_refusal: { key: ['person_id', 'programme'], rest: [] },
  screening_course: { key: ['person_id', 'school_year'], rest: ['area_code', 'birth_date', ...STEPS, 'told_on'] },
  roll_place: {
    key: ['person_id', 'enrolment_id'],
    rest: ['school_year', 'area_code', 'grade', 'birth_date', 'started_on', 'ended_on', 'screened_on'],
  },
  campaign_pupil: {
    key: ['campaign_id', 'person_id'],
    rest: [
      'school_id',
      'area_code',
      'grade',
      'class_name',
      'consent',
      ...STEPS,
      'told_on',
      'node_on',
      'node_late_on',
      'node_ends_on',
    ],
  },
} as const satisfies Record<string, { key: readonly string[]; rest: readonly string[] }>;

export type Model = keyof typeof MODELS;

export const columnsOf = (model: Model): string[] => [...MODELS[model].key, ...MODELS[model].rest];
