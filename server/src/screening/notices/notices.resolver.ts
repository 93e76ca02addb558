import { Arg, Ctx as GqlCtx, Mutation, Resolver } from 'type-graphql';
import { May, type Ctx } from '../../access/index.js';
import { screeningById } from '../screening.queries.js';
import { giveNotices } from './give-notices.js';
import { GiveNoticesInput } from './notices.inputs.js';
import { GivenNoticesResult } from './notices.types.js';

@Resolver()
export class NoticesResolver {
  @May('screening.notice')
  @Mutation(() => GivenNoticesResult, {
    description:
      'Writes down that guardians were told: from then on others with a right to results see them. Refuses NOTICE_TOO_EARLY.',
  })
  async giveNotices(
    @Arg('input', () => GiveNoticesInput) input: GiveNoticesInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    const screenings = [];
    for (const id of await giveNotices(ctx, input)) screenings.push(await screeningById(ctx, id));
    return { screenings };
  }
}
