import type { Role } from '../codes/role.ts';
import type { Scope } from './scope.ts';

/** Who may do one thing, and how far. A role that is not named may never do it. */
export type Grant = Readonly<Partial<Record<Role, Scope>>>;
export type Grants = Readonly<Record<string, Grant>>;

/** Every signed-in account, for what concerns only oneself or the public directory. */
export function everyone<S extends Scope>(scope: S) {
  return {
    SCREENER: scope,
    CLINICIAN: scope,
    THERAPIST: scope,
    TEACHER: scope,
    COMMITTEE_SECRETARY: scope,
    JOB_COACH: scope,
    CARE_MANAGER: scope,
    CASE_MANAGER: scope,
    PROGRAMME_ADMIN: scope,
    AUDITOR: scope,
    SECURITY_ADMIN: scope,
    SYSTEM_ADMIN: scope,
  } as const;
}
