import { sql } from 'kysely';
import { Arg, Ctx as GqlCtx, Mutation, Query, Resolver } from 'type-graphql';
import { May, type Ctx } from '../../access/index.js';
import { readRows } from '../../platform/graphql/page.js';
import { removeText, textsOf } from './keep-text.js';
import { InstrumentTextResult, InstrumentTextType, LocalItemText, RemoveInstrumentTextInput } from './texts.types.js';

@Resolver()
export class TextsResolver {
  @May('instrument.text')
  @Query(() => [InstrumentTextType], {
    description: "This organisation's own instrument texts with licence and history, newest first; at most 200.",
  })
  instrumentTexts(@GqlCtx() ctx: Ctx): Promise<InstrumentTextType[]> {
    return ownTexts(ctx);
  }

  @May('instrument.text')
  @Query(() => [LocalItemText], {
    description:
      "Wording of an instrument's items, from this organisation's own upload only; empty when it holds none.",
  })
  async localItemTexts(
    @Arg('instrument', () => String) instrument: string,
    @GqlCtx() ctx: Ctx,
  ): Promise<LocalItemText[]> {
    return Object.entries(await textsOf(ctx, instrument)).map(([item, text]) => ({ item, text }));
  }

  @May('instrument.text')
  @Mutation(() => InstrumentTextResult, {
    description: 'Drops the text and its key. Who held it under which licence stays on record.',
  })
  async removeInstrumentText(
    @Arg('input', () => RemoveInstrumentTextInput) input: RemoveInstrumentTextInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    await removeText(ctx, input.instrument);
    return (await ownTexts(ctx, input.instrument))[0] ?? null;
  }
}

const ownTexts = (ctx: Ctx, instrument: string | null = null): Promise<InstrumentTextType[]> =>
  readRows(
    ctx,
    sql<InstrumentTextType>`
    select x.id, x.instrument, x.licence_document as "licenceDocument", x.item_count as "itemCount", u.name as "uploadedBy", x.uploaded_at as "uploadedAt",
      r.name as "removedBy", x.removed_at as "removedAt"
    from instrument_text x left join account u on u.id = x.uploaded_by left join account r on r.id = x.removed_by
    where x.organisation_id = ${ctx.actor.organisationId}::uuid and (${instrument}::text is null or x.instrument = ${instrument})
    order by coalesce(x.removed_at, x.uploaded_at) desc, x.id desc limit 200`,
  );
