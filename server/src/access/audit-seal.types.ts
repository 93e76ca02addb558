import { Field, Int } from 'type-graphql';
import { DateTime } from '../platform/graphql/scalars.js';
import { Shape } from '../platform/graphql/shape.js';

@Shape('AuditSeal', 'How far the audit trail is sealed: numbered, hash-chained, signed.')
export class AuditSealType {
  @Field(() => Int, { description: 'Number of the last sealed event; 0 while nothing is sealed.' }) sealedUpTo!: number;
  @Field(() => DateTime, { nullable: true, description: 'When the last sealed event happened.' })
  sealedUntil!: Date | null;
  @Field(() => Int, { description: 'Number up to which a signed head stands.' }) signedUpTo!: number;
  @Field(() => DateTime, { nullable: true, description: 'When that head was signed.' }) signedAt!: Date | null;
  @Field(() => Int, {
    description: 'Events written and not sealed yet; normally those of the last five seconds. Counted to 10,000.',
  })
  waiting!: number;
}

@Shape('AuditVerdict', 'What following the audit chain found.')
export class AuditVerdictType {
  @Field(() => Int, { description: 'Events followed and found whole, from the first.' }) whole!: number;
  @Field(() => Int, { description: 'Number of the last sealed event.' }) sealedUpTo!: number;
  @Field(() => Int, { nullable: true, description: 'The first bad number; null when all are whole.' })
  badSeq!: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'What is wrong there (code list auditFault), such as CHANGED, EVENT_MISSING or TAIL_CUT.',
  })
  fault!: string | null;
}
