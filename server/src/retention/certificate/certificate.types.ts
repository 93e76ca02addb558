import { Field, ID, Int } from 'type-graphql';
import { pageOf, type Page } from '../../platform/graphql/page.js';
import { DateTime, LocalDate } from '../../platform/graphql/scalars.js';
import { Shape } from '../../platform/graphql/shape.js';
import { DisposedKindType } from '../disposal/disposal.types.js';

@Shape('DeletionCertificate', 'That records went, by whose word and by which rule. It names nobody but staff.')
export class DeletionCertificateType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => String, { description: 'Number, such as 2060-000001; without a gap within a year.' }) number!: string;
  @Field(() => ID, { description: 'Id under which the person was known; nobody is found under it.' }) personId!: string;
  @Field(() => String, { description: 'District of residence (management area).' }) areaCode!: string;
  @Field(() => String, { description: 'Its name.' }) areaName!: string;
  @Field(() => String, { description: 'The kind of record that was kept longest (code list retention-category).' })
  category!: string;
  @Field(() => String, { description: 'What became of the records (code list disposal-way).' }) way!: string;
  @Field(() => Int, { description: 'Years of the rule.' }) years!: number;
  @Field(() => String, { nullable: true, description: 'Document and article of the rule; null: a proposal of ours.' })
  ruleSource!: string | null;
  @Field(() => Boolean, { description: 'Whether the article was read.' }) ruleVerified!: boolean;
  @Field(() => LocalDate, { description: 'First day of the rule.' }) ruleFrom!: string;
  @Field(() => LocalDate, { description: 'Day on which the time was over.' }) keptUntil!: string;
  @Field(() => String, { nullable: true, description: 'Who proposed it.' }) proposedByName!: string | null;
  @Field(() => DateTime, { description: 'When it was proposed.' }) proposedAt!: Date;
  @Field(() => String, { nullable: true, description: 'Who approved it: somebody else.' }) approvedByName!:
    | string
    | null;
  @Field(() => DateTime, { description: 'When it was approved.' }) approvedAt!: Date;
  @Field(() => DateTime, { description: 'When it was carried out.' }) carriedOutAt!: Date;
  @Field(() => [DisposedKindType], { description: 'What went, by kind of record.' }) kinds!: DisposedKindType[];
  @Field(() => Int, { description: 'How many rows went.' }) rows!: number;
  @Field(() => String, {
    description: 'HMAC-SHA-256 over what went, in hexadecimal; without the key it tells nothing.',
  })
  digest!: string;
  @Field(() => String, { description: 'Ed25519 signature of the certificate, in hexadecimal.' }) signature!: string;
}
export const DeletionCertificatePage = pageOf('DeletionCertificate', () => DeletionCertificateType);
export type DeletionCertificatePage = Page<DeletionCertificateType>;

@Shape('CertificateVerdict', 'Whether a certificate is as it was signed, and whether what it says is gone is gone.')
export class CertificateVerdictType {
  @Field(() => Boolean, { description: 'Every word is as it was signed by this house.' }) signed!: boolean;
  @Field(() => [String], {
    description:
      'Kinds of records that hold a row of this person again or still (code list subjectType); empty: all gone.',
  })
  left!: string[];
}
