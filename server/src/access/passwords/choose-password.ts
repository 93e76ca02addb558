import { faultsOf } from '@xingcheng/shared/access/password-rules';
import { pinyin } from 'pinyin-pro';
import { outsideTransaction } from '../../platform/db/db.js';
import { newId } from '../../platform/db/base-properties.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { record } from '../../platform/audit/audit.js';
import type { Ctx } from '../ctx.js';
import { hashPassword, passwordFits } from './hash.js';
import { profileInForce } from './profile.js';

const syllables = (text: string): string[] => pinyin(text, { toneType: 'none', type: 'array', v: true });

/** Sets a password that obeys the rules in force, and keeps the former one so that it does not come back. */
export async function choosePassword(
  ctx: Ctx,
  accountId: string,
  password: string,
  field: string,
  why: 'CHANGED' | 'EXPIRED' | 'RECOVERED',
): Promise<void> {
  const profile = await profileInForce(ctx.em);
  const [account] = (await ctx.em.execute(
    `select a.username, a.name, a.password_hash as hash, coalesce(json_agg(o.name) filter (where o.id is not null), '[]') as places
     from account a left join membership m on m.account_id = a.id left join organisation o on o.id = m.organisation_id where a.id = ? group by a.id`,
    [accountId],
  )) as { username: string; name: string; hash: string; places: string[] }[];
  if (!account) throw new Refused('NOT_FOUND', field);
  const [fault, ...further] = faultsOf(password, profile, {
    username: account.username,
    name: account.name,
    pinyin: syllables(account.name),
    organisations: account.places,
    organisationPinyin: account.places.map(syllables),
  });
  const params = { min: profile.minLength, classes: profile.classes };
  if (fault)
    throw new Refused(
      fault,
      field,
      params,
      further.map((code) => ({ code, field, params })),
    );
  const former = (await ctx.em.execute(
    'select password_hash as hash from former_password where account_id = ? order by replaced_at desc limit ?',
    [accountId, Math.max(profile.remembered - 1, 0)],
  )) as { hash: string }[];
  // The one in use counts as the first of those remembered.
  const known = profile.remembered > 0 ? [account.hash, ...former.map((one) => one.hash)] : [];
  const hashed = await outsideTransaction(ctx.em, async () => {
    for (const one of known)
      if (await passwordFits(ctx.keys, one, password, ctx.client.address))
        throw new Refused('PASSWORD_REMEMBERED', field, { count: profile.remembered });
    return await hashPassword(ctx.keys, password, ctx.client.address);
  });
  await ctx.em.execute(
    'insert into former_password (id, account_id, password_hash, replaced_at) select ?, id, password_hash, ? from account where id = ? and password_hash like ?',
    [newId(), ctx.now, accountId, '%$argon2id$%'],
  );
  await ctx.em.execute(
    'update account set password_hash = ?, password_changed_at = ?, updated_at = ?, version = version + 1 where id = ?',
    [hashed, ctx.now, ctx.now, accountId],
  );
  await record(ctx, [
    { deed: 'CHANGE_PASSWORD', subjectType: 'Account', subjectId: accountId, changes: { why, profile: profile.key } },
  ]);
}
