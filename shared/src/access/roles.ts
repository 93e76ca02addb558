import { Role } from '../codes/role.ts';

export const ROLES = Object.values(Role) as readonly Role[];

/** Roles that never see a person or a case: the duties of GB/T 22239-2019 are kept apart from the work. */
export const ROLES_WITHOUT_CASES: readonly Role[] = [Role.AUDITOR, Role.SYSTEM_ADMIN];
