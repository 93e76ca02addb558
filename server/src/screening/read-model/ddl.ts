import { rollUp } from './roll-up.js';
import { toldDdl } from './told.js';
import { triggers } from './triggers.js';
import { upkeep } from './upkeep.js';

/** Indexes that entities cannot say: each holds only the rows of one figure, and so stays small in a city. */
const indexes: readonly string[] = [
  // Positives of a campaign, and of a school in it.
  'create index campaign_pupil_positive on campaign_pupil (campaign_id, school_id, grade, class_name) where positive_on is not null',
  // Screened, and the guardian not told: what a school has still to hand out.
  'create index campaign_pupil_untold on campaign_pupil (campaign_id, school_id, grade, class_name) where screened_on is not null and told_on is null',
  // Overdue, and what becomes due next: the follow-up list.
  'create index campaign_pupil_due on campaign_pupil (campaign_id, due_on) where due_on is not null',
  // Consented and not screened: what is left to do.
  `create index campaign_pupil_to_do on campaign_pupil (campaign_id, school_id, grade, class_name) where consent = 'CONSENTED' and screened_on is null`,
  // Age points due or overdue, of a school or a centre and of all.
  // The columns beside the key let the count be read from the index alone, the person because row security names it.
  'create index campaign_pupil_node on campaign_pupil (campaign_id, node_late_on) include (node_on, node_ends_on, area_code, school_id, person_id) where node_on is not null',
  // The cascade of a campaign: who is on its roll and who was screened by a day, by district; its lists are in this order.
  'create index campaign_pupil_area on campaign_pupil (campaign_id, area_code, person_id) include (screened_on, school_id)',
  // 初筛率 of a district: children of an age screened by a day; the person beside the key because row security names it.
  'create index screening_course_rate on screening_course (school_year, area_code, birth_date, screened_on) include (person_id)',
  // Coverage by district and grade, answered from the index alone as of any day; row security names the person.
  'create index roll_place_cells on roll_place (school_year, area_code, grade) include (started_on, ended_on, screened_on, birth_date, person_id)',
  // Every step of the cascade after the primary screen, by district and day.
  'create index screening_course_positive on screening_course (school_year, area_code, positive_on) where positive_on is not null',
  // Follow-up (追访): positive primary screens, of which those without a secondary one are listed.
  `create index screening_positive on screening (screened_on, person_id) where stage = 'PRIMARY' and status = 'SCORED' and outcome = 'POSITIVE'`,
  // What followed a positive screen: secondary screens and rechecks of a person, few beside the primary ones.
  `create index screening_later on screening (person_id, screened_on) where stage <> 'PRIMARY'`,
  // A band to be repeated: asked of everybody who was screened, true of few.
  `create index screening_repeat on screening (person_id) where stage = 'PRIMARY' and status = 'SCORED' and next_step = 'RECHECK'`,
  // Screened, but with too few answers: of whom coverage asks further.
  `create index screening_incomplete on screening (person_id, screened_on) where stage = 'PRIMARY' and status = 'SCORED' and outcome = 'INCOMPLETE'`,
  // 初筛率: children of an age in a district.
  // With the id beside it the index alone answers, also what row security asks of each.
  'create index person_area_birth_date on person (area_code, birth_date, id)',
  // Lists of screenings leave out who refuses: few rows by their key (primary key of screening_refusal).
];

export const readModelDdl: readonly string[] = [...indexes, ...toldDdl, ...upkeep, ...rollUp, ...triggers];
