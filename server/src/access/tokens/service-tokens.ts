import { randomBytes } from 'node:crypto';
import { isAction } from '@xingcheng/shared/access/actions';
import { may } from '@xingcheng/shared/access/matrix';
import { MATRIX_BY_ROOM } from '@xingcheng/shared/access/rooms';
import { ROLES_WITHOUT_CASES } from '@xingcheng/shared/access/roles';
import { Role } from '@xingcheng/shared/codes/role';
import { Refused } from '../../platform/graphql/refusal.js';
import { record } from '../../platform/audit/audit.js';
import { newId } from '../../platform/db/base-properties.js';
import { Account } from '../account.entity.js';
import type { Ctx } from '../ctx.js';
import { Membership } from '../membership.entity.js';
import { found } from '../policy.js';
import { requireFreshSignIn } from '../sessions/fresh.js';
import { isNetwork } from '../sessions/networks.js';
import { hashToken } from '../sessions.js';
import { newServiceToken } from './actor-of-service-token.js';
import { ServiceToken } from './service-token.entity.js';

export const FRESH_MINUTES = 15;
const LONGEST_DAYS = 366;

/** No program gives rights, reads the audit or issues further tokens. */
const NEVER = new Set<string>([...Object.keys(MATRIX_BY_ROOM.access), ...Object.keys(MATRIX_BY_ROOM.audit)]);

interface Wish {
  name: string;
  organisationId: string;
  role: string;
  scopes: string[];
  networks: string[];
  expiresOn: string;
}

/** Issues a token with an account and a post of its own. The token itself is in the answer and nowhere else. */
export async function issueServiceToken(ctx: Ctx, wish: Wish): Promise<{ id: string; token: string }> {
  await requireFreshSignIn(ctx, FRESH_MINUTES);
  if (!Object.hasOwn(Role, wish.role) || ROLES_WITHOUT_CASES.includes(wish.role as Role))
    throw new Refused('INVALID_VALUE', 'role');
  const role = wish.role as Role;
  const scopes = [...new Set(wish.scopes)];
  const sound = scopes.filter((one) => isAction(one)).filter((one) => !NEVER.has(one) && may(role, one) !== null);
  if (scopes.length === 0 || sound.length !== scopes.length) throw new Refused('TOKEN_SCOPE', 'scopes');
  if (!wish.networks.every(isNetwork)) throw new Refused('ADDRESS_INVALID', 'networks');
  const expiresAt = new Date(`${wish.expiresOn}T23:59:59.999+08:00`);
  if (expiresAt <= ctx.now) throw new Refused('DATE_IN_PAST', 'expiresOn');
  if (expiresAt.getTime() > ctx.now.getTime() + LONGEST_DAYS * 86_400_000)
    throw new Refused('INVALID_VALUE', 'expiresOn');
  const known = (await ctx.em.execute('select 1 from organisation where id::text = ?', [
    wish.organisationId,
  ])) as unknown[];
  found(known[0], 'organisationId');
  const token = newServiceToken(randomBytes(32).toString('base64url'));
  const id = newId();
  const account = ctx.em.create(Account, {
    username: `service.${id}`,
    name: wish.name,
    passwordHash: 'none',
    service: true,
  });
  const membership = ctx.em.create(Membership, {
    account,
    organisationId: wish.organisationId,
    role,
    startedOn: ctx.today,
  });
  ctx.em.create(ServiceToken, {
    id,
    name: wish.name,
    tokenHash: hashToken(token),
    tokenHint: token.slice(0, 10),
    account,
    membership,
    scopes: sound,
    networks: wish.networks,
    issuedBy: ctx.actor.accountId,
    expiresAt,
  });
  await ctx.em.flush();
  return { id, token };
}

/** From the next request on the token is nobody. Revoking twice changes nothing. */
export async function revokeServiceToken(ctx: Ctx, { id, reason }: { id: string; reason: string }): Promise<void> {
  const [row] = (await ctx.em.execute(
    'select id, account_id as "accountId", revoked_at is not null as over from service_token where id::text = ? for update',
    [id],
  )) as { id: string; accountId: string; over: boolean }[];
  const token = found(row);
  if (token.over) return;
  await ctx.em.execute('update service_token set revoked_at = ?, version = version + 1, updated_at = ? where id = ?', [
    ctx.now,
    ctx.now,
    token.id,
  ]);
  await ctx.em.execute('update account set disabled_at = ?, version = version + 1 where id = ?', [
    ctx.now,
    token.accountId,
  ]);
  await record(ctx, [{ deed: 'REVOKE_TOKEN', subjectType: 'ServiceToken', subjectId: id, purpose: reason.trim() }]);
}
