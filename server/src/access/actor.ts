import type { Action } from '@xingcheng/shared/access/actions';
import { may } from '@xingcheng/shared/access/matrix';
import type { Scope } from '@xingcheng/shared/access/scope';
import type { OrganisationKind } from '@xingcheng/shared/codes/organisation-kind';
import type { Role } from '@xingcheng/shared/codes/role';
import type { Glass } from './glass/glass.types.js';

/** The city itself: an organisation of the whole city supervises every management area. */
export const CITY = '440300';

/** Who acts, in which role and for which organisation. Read from the session on every request. */
export interface Actor {
  accountId: string;
  membershipId: string;
  name: string;
  role: Role;
  organisationId: string;
  organisationName: string;
  organisationKind: OrganisationKind;
  /** Management area of the organisation: a district code, `440300-DP`, `440300-SS`, or the city. */
  areaCode: string;
  language: 'zh' | 'en';
  /** Present when a program acts with a service token: the only actions it was given, whatever its role may do. */
  scopes?: readonly Action[];
  /** Emergency accesses that were open when the actor was read; absent for most. Ask `openGlass` what is open now. */
  glass?: readonly Glass[];
}

/** How far this actor may ever do this: the first of the two questions of permission. */
export function scopeOf(actor: Actor, action: Action): Scope | null {
  if (actor.scopes && !actor.scopes.includes(action)) return null;
  return may(actor.role, action);
}

export function isCityWide(actor: Actor): boolean {
  return actor.areaCode === CITY;
}
