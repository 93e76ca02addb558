import { Role } from '../codes/role.ts';

export const ROLES = Object.values(Role) as readonly Role[];

/**
 * The three duties that GB/T 22239-2019 keeps apart: who runs the system, who decides who may enter, who looks over
 * both. None of them sees a person or a case, and nobody holds two of them or one of them beside a role with cases.
 */
export const ROLES_WITHOUT_CASES: readonly Role[] = [Role.AUDITOR, Role.SECURITY_ADMIN, Role.SYSTEM_ADMIN];

/** Whether one account may hold both roles. */
export function goTogether(one: Role, other: Role): boolean {
  return one === other || (!ROLES_WITHOUT_CASES.includes(one) && !ROLES_WITHOUT_CASES.includes(other));
}

/**
 * Roles whose work brings them together with minors: a check of the criminal record before they begin and every year
 * (未成年人保护法 62). Who only reads lists or runs the house is not among them.
 */
export const ROLES_WITH_MINORS: readonly Role[] = [
  Role.SCREENER,
  Role.CLINICIAN,
  Role.THERAPIST,
  Role.TEACHER,
  Role.JOB_COACH,
  Role.CARE_MANAGER,
  Role.CASE_MANAGER,
];
