import { createHmac, randomInt } from 'node:crypto';
import { generateSecret, generateURI, verify } from 'otplib';
import { openCell, sealCell } from '../../platform/crypto/cell.js';
import { newId } from '../../platform/db/base-properties.js';
import type { Ctx } from '../ctx.js';

const STEP = 30;
/** One step before and after: telephones are a little wrong. */
const TOLERANCE = 30;
const CODES = 10;

type Column = 'secret_sealed' | 'pending_sealed';
const place = (column: Column, rowId: string) => ({ table: 'second_factor', column, rowId });

interface Row {
  id: string;
  sealed: Buffer | null;
  last: number;
}

/** The factor with its row locked: two codes of one account are judged one after the other. */
async function locked(ctx: Ctx, accountId: string, column: Column): Promise<Row | null> {
  const [row] = (await ctx.em.execute(
    `select id, ${column} as sealed, last_step as last from second_factor where account_id = ? for update`,
    [accountId],
  )) as Row[];
  return row?.sealed ? row : null;
}

export async function hasSecondFactor(ctx: Ctx, accountId: string): Promise<boolean> {
  const rows = await ctx.em.execute('select 1 from second_factor where account_id = ? and confirmed_at is not null', [
    accountId,
  ]);
  return (rows as unknown[]).length > 0;
}

/** The step a code belongs to, or null: wrong, too old, or of a step whose code was used. */
async function stepOf(ctx: Ctx, secret: string, code: string, after: number): Promise<number | null> {
  const epoch = Math.floor(ctx.now.getTime() / 1_000);
  // A step beyond the next one was accepted by a clock that has since been set back: nothing can be newer yet.
  if (after > Math.floor(epoch / STEP) + 1) return null;
  const found = await verify({ secret, token: code, epoch, epochTolerance: TOLERANCE, afterTimeStep: after });
  return found.valid ? Math.floor(epoch / STEP) + found.delta : null;
}

/** Accepts a code of the authenticator once, or a recovery code once, whoever else sends it at the same moment. */
export async function spendCode(ctx: Ctx, accountId: string, typed: string): Promise<'TOTP' | 'RECOVERY' | null> {
  const code = typed.replaceAll(/[\s-]/g, '').toUpperCase();
  if (!/^\d{6}$/.test(code)) return (await spendRecoveryCode(ctx, accountId, code)) ? 'RECOVERY' : null;
  const row = await locked(ctx, accountId, 'secret_sealed');
  if (!row?.sealed) return null;
  const step = await stepOf(ctx, openCell(ctx.keys, place('secret_sealed', row.id), row.sealed), code, row.last);
  if (step === null) return null;
  const taken = (await ctx.em.execute(
    'update second_factor set last_step = ? where id = ? and last_step < ? and confirmed_at is not null returning id',
    [step, row.id, step],
  )) as unknown[];
  return taken.length === 1 ? 'TOTP' : null;
}

async function spendRecoveryCode(ctx: Ctx, accountId: string, code: string): Promise<boolean> {
  const taken = (await ctx.em.execute(
    'update recovery_code set used_at = ? where account_id = ? and code_hash = ? and used_at is null returning id',
    [ctx.now, accountId, hashOf(ctx, accountId, code)],
  )) as unknown[];
  return taken.length === 1;
}

/** Fifty random bits need no slow hash; the key makes a stolen table worthless all the same. */
const hashOf = (ctx: Ctx, accountId: string, code: string): string =>
  createHmac('sha256', ctx.keys.pepper).update(`recovery|${accountId}|${code}`).digest('hex');

/** A new secret, kept aside until a code proves that the telephone has it. */
export async function beginSetUp(
  ctx: Ctx,
  accountId: string,
  username: string,
): Promise<{ secret: string; uri: string }> {
  const secret = generateSecret({ length: 20 });
  await ctx.em.execute(
    'insert into second_factor (id, account_id, last_step) values (?, ?, 0) on conflict (account_id) do nothing',
    [newId(), accountId],
  );
  const [row] = (await ctx.em.execute('select id from second_factor where account_id = ? for update', [accountId])) as {
    id: string;
  }[];
  const id = row?.id ?? '';
  await ctx.em.execute('update second_factor set pending_sealed = ? where id = ?', [
    sealCell(ctx.keys, place('pending_sealed', id), secret),
    id,
  ]);
  return { secret, uri: generateURI({ issuer: '星程 Xingcheng', label: username, secret }) };
}

/** The telephone has the secret: it holds from now on, the code that proved it is used, and ten codes for paper are made. */
export async function confirmSetUp(
  ctx: Ctx,
  accountId: string,
  typed: string,
): Promise<string[] | 'NOTHING' | 'WRONG'> {
  const row = await locked(ctx, accountId, 'pending_sealed');
  if (!row?.sealed) return 'NOTHING';
  const secret = openCell(ctx.keys, place('pending_sealed', row.id), row.sealed);
  const code = typed.replaceAll(/\s/g, '');
  const step = /^\d{6}$/.test(code) ? await stepOf(ctx, secret, code, 0) : null;
  if (step === null) return 'WRONG';
  await ctx.em.execute(
    'update second_factor set secret_sealed = ?, pending_sealed = null, confirmed_at = ?, last_step = ? where id = ?',
    [sealCell(ctx.keys, place('secret_sealed', row.id), secret), ctx.now, step, row.id],
  );
  return await renewRecoveryCodes(ctx, accountId);
}

// No 0, 1, I, L, O, U: codes are read from paper.
const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

export async function renewRecoveryCodes(ctx: Ctx, accountId: string): Promise<string[]> {
  await ctx.em.execute('delete from recovery_code where account_id = ?', [accountId]);
  const codes = Array.from({ length: CODES }, () =>
    Array.from({ length: 10 }, () => SIGNS[randomInt(SIGNS.length)]).join(''),
  );
  for (const code of codes)
    await ctx.em.execute('insert into recovery_code (id, account_id, code_hash) values (?, ?, ?)', [
      newId(),
      accountId,
      hashOf(ctx, accountId, code),
    ]);
  return codes.map((code) => `${code.slice(0, 5)}-${code.slice(5)}`);
}

export async function forgetSecondFactor(ctx: Ctx, accountId: string): Promise<void> {
  await ctx.em.execute('delete from recovery_code where account_id = ?', [accountId]);
  await ctx.em.execute('delete from second_factor where account_id = ?', [accountId]);
}
