import type { Role } from '../codes/role.ts';
import { ACTIONS, type Action } from './actions.ts';
import type { Grant } from './grants.ts';
import { MATRIX } from './rooms.ts';
import { Scope } from './scope.ts';

/** How far this role may do this, or null for never. */
export function may(role: Role, action: Action): Scope | null {
  const grant: Grant = MATRIX[action];
  return grant[role] ?? null;
}

export function actionsOf(role: Role): Action[] {
  return ACTIONS.filter((action) => may(role, action) !== null);
}

const WIDTH: readonly Scope[] = [Scope.OWN, Scope.ORGANISATION, Scope.DISTRICT, Scope.CITY];

/** The wider of two scopes, for an account with several roles. */
export function wider(one: Scope | null, other: Scope | null): Scope | null {
  if (one === null) return other;
  if (other === null) return one;
  return WIDTH.indexOf(one) >= WIDTH.indexOf(other) ? one : other;
}
