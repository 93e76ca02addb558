import { Ctx as GqlCtx, Query, Resolver } from 'type-graphql';
import * as queries from './audit-seal.queries.js';
import { AuditSealType, AuditVerdictType } from './audit-seal.types.js';
import type { Ctx } from './ctx.js';
import { May } from './may.js';

@Resolver()
export class AuditSealResolver {
  @May('audit.read')
  @Query(() => AuditSealType, {
    description: 'How far the audit trail is sealed. Says nothing about whether it is whole: see `auditVerdict`.',
  })
  auditSeal(@GqlCtx() ctx: Ctx): Promise<AuditSealType> {
    return queries.auditSeal(ctx);
  }

  @May('audit.verify')
  @Query(() => AuditVerdictType, {
    description:
      'Follows the whole chain of the audit trail and its signed heads, about 15,000 events a second (GB/T 22239-2019 8.1.4.3 审计记录保护).',
  })
  auditVerdict(@GqlCtx() ctx: Ctx): Promise<AuditVerdictType> {
    return queries.auditVerdict(ctx);
  }
}
