/** Supports named in an individual plan (残疾人教育条例 52 for exams). */
export const EducationSupport = {
  RESOURCE_ROOM: 'RESOURCE_ROOM',
  ITINERANT_TEACHER: 'ITINERANT_TEACHER',
  CLASSROOM_AIDE: 'CLASSROOM_AIDE',
  EXAM_ACCOMMODATION: 'EXAM_ACCOMMODATION',
  AAC_DEVICE: 'AAC_DEVICE',
  SENSORY_SPACE: 'SENSORY_SPACE',
  BEHAVIOUR_PLAN: 'BEHAVIOUR_PLAN',
  THERAPY_AT_SCHOOL: 'THERAPY_AT_SCHOOL',
  TRANSPORT: 'TRANSPORT',
} as const;
export type EducationSupport = (typeof EducationSupport)[keyof typeof EducationSupport];
