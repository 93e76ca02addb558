import { Arg, Ctx as GqlCtx, ID, Int, Query, Resolver } from 'type-graphql';
import { May, type Ctx } from '../../access/index.js';
import { SubjectAccessFilterInput } from './access-log.inputs.js';
import * as queries from './access-log.queries.js';
import { SubjectAccessPage } from './access-log.types.js';

@Resolver()
export class AccessLogResolver {
  @May('subjectlog.read')
  @Query(() => SubjectAccessPage, {
    description:
      'Who looked at a person, newest first, from the audit trail; empty when the person is absent or out of reach. Reading it is audited (个人信息保护法 44、45; 未成年人网络保护条例 36).',
  })
  subjectAccess(
    @Arg('personId', () => ID) personId: string,
    @Arg('filter', () => SubjectAccessFilterInput, { nullable: true }) filter: SubjectAccessFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<SubjectAccessPage> {
    return queries.logPage(ctx, personId, filter ?? {}, { first, after });
  }
}
