import { access } from './rooms/access.ts';
import { audit } from './rooms/audit.ts';
import { benefits } from './rooms/benefits.ts';
import { casefile } from './rooms/casefile.ts';
import { diagnosis } from './rooms/diagnosis.ts';
import { education } from './rooms/education.ts';
import { employment } from './rooms/employment.ts';
import { imports } from './rooms/imports.ts';
import { intervention } from './rooms/intervention.ts';
import { monitoring } from './rooms/monitoring.ts';
import { organisations } from './rooms/organisations.ts';
import { people } from './rooms/people.ts';
import { referral } from './rooms/referral.ts';
import { residence } from './rooms/residence.ts';
import { retention } from './rooms/retention.ts';
import { screening } from './rooms/screening.ts';

/** Role × action → scope. Each room owns its rows; this file only lays them side by side. */
export const MATRIX = {
  ...access,
  ...audit,
  ...organisations,
  ...people,
  ...casefile,
  ...screening,
  ...referral,
  ...diagnosis,
  ...intervention,
  ...education,
  ...employment,
  ...residence,
  ...retention,
  ...benefits,
  ...monitoring,
  ...imports,
} as const;

/** The rows by room, for the permission page and for the test that no two rooms claim one action. */
export const MATRIX_BY_ROOM = {
  access,
  audit,
  organisations,
  people,
  casefile,
  screening,
  referral,
  diagnosis,
  intervention,
  education,
  employment,
  residence,
  retention,
  benefits,
  monitoring,
  imports,
} as const;
