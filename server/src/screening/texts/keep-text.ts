import { LicenceClass } from '@xingcheng/shared/codes/licence-class';
import type { Ctx } from '../../access/index.js';
import { openText, sealText } from '../../platform/crypto/file.js';
import { newId } from '../../platform/db/base-properties.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { instrumentOf } from '../derive.js';
import { InstrumentText } from './instrument-text.entity.js';
import { readTexts, type Texts } from './read-texts.js';

const placeOf = (rowId: string) => ({ table: 'instrument_text', column: 'key', rowId });

/** The text this organisation has in force for an instrument. */
const inForce = (ctx: Ctx, instrument: string) =>
  ctx.em.findOne(InstrumentText, { organisationId: ctx.actor.organisationId, instrument, removedAt: null });

/** Keeps a site's own text, sealed. A newer file takes the place of the one before. */
export async function keepText(ctx: Ctx, key: string, licenceDocument: string, file: Buffer): Promise<string> {
  const instrument = instrumentOf(key);
  if (instrument.licence.class !== LicenceClass.B) throw new Refused('TEXT_NOT_FOR_INSTRUMENT', 'instrument');
  if (licenceDocument.trim().length < 4) throw new Refused('LICENCE_DOCUMENT_REQUIRED', 'licence');
  const texts = readTexts(file, instrument);
  await removeText(ctx, key, false);
  const id = newId();
  ctx.em.create(InstrumentText, {
    id,
    organisationId: ctx.actor.organisationId,
    instrument: key,
    licenceDocument: licenceDocument.trim().slice(0, 200),
    itemCount: Object.keys(texts).length,
    ...sealText(ctx.keys, placeOf(id), JSON.stringify(texts)),
    uploadedBy: ctx.actor.accountId,
    uploadedAt: ctx.now,
  });
  await ctx.em.flush();
  return id;
}

/** Drops text and key; who uploaded it, under which licence and who removed it stays. */
export async function removeText(ctx: Ctx, instrument: string, mustExist = true): Promise<void> {
  const kept = await inForce(ctx, instrument);
  if (!kept && mustExist) throw new Refused('NOT_FOUND', 'instrument');
  if (!kept) return;
  const { accountId } = ctx.actor;
  Object.assign(kept, { content: null, keyCell: null, removedBy: accountId, removedAt: ctx.now });
  await ctx.em.flush();
}

/** The texts by item id, for this organisation's own screeners. */
export async function textsOf(ctx: Ctx, instrument: string): Promise<Texts> {
  const kept = await inForce(ctx, instrument);
  if (!kept?.content || !kept.keyCell) return {};
  const sealed = { content: Buffer.from(kept.content), keyCell: Buffer.from(kept.keyCell) };
  return JSON.parse(openText(ctx.keys, placeOf(kept.id), sealed)) as Texts;
}
