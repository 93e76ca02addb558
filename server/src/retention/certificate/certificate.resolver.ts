import { Arg, Ctx as GqlCtx, ID, Int, Query, Resolver } from 'type-graphql';
import { May, type Ctx } from '../../access/index.js';
import * as queries from './certificate.queries.js';
import { CertificateVerdictType, DeletionCertificatePage, DeletionCertificateType } from './certificate.types.js';

@Resolver()
export class CertificateResolver {
  @May('certificate.read')
  @Query(() => DeletionCertificatePage, { description: 'Certificates of deletion of this division, newest first.' })
  deletionCertificates(
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<DeletionCertificatePage> {
    return queries.certificatePage(ctx, { first, after });
  }

  @May('certificate.read')
  @Query(() => DeletionCertificateType, {
    nullable: true,
    description: 'One certificate; null when absent or out of reach.',
  })
  deletionCertificate(@Arg('id', () => ID) id: string, @GqlCtx() ctx: Ctx): Promise<DeletionCertificateType | null> {
    return queries.certificateById(ctx, id);
  }

  @May('certificate.read')
  @Query(() => CertificateVerdictType, {
    nullable: true,
    description: 'Verifies a certificate now; null when absent or out of reach.',
  })
  verifyCertificate(@Arg('id', () => ID) id: string, @GqlCtx() ctx: Ctx): Promise<CertificateVerdictType | null> {
    return queries.verifyCertificate(ctx, id);
  }
}
