import { Field, ID } from 'type-graphql';
import { pageOf, type Page } from '../../platform/graphql/page.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import { Shape } from '../../platform/graphql/shape.js';

@Shape(
  'SubjectAccess',
  'Somebody looked at a person: who, when, at what and why (个人信息保护法 44、45; 未成年人网络保护条例 36).',
)
export class SubjectAccessType {
  @Field(() => ID, { description: 'Id of the event in the audit trail.' }) id!: string;
  @Field(() => DateTime, { description: 'When.' }) at!: Date;
  @Field(() => String, { description: 'Who.' }) accountName!: string;
  @Field(() => String, { description: 'In which role (code list role).' }) role!: string;
  @Field(() => String, { description: 'For which organisation.' }) organisationName!: string;
  @Field(() => String, { description: 'What was done (code list auditDeed): looks alone, no changes.' }) deed!: string;
  @Field(() => String, { description: 'At what kind of record (code list subjectType).' }) subjectType!: string;
  @Field(() => String, {
    nullable: true,
    description:
      'On which list or in which file of many the person stood (code list seenList); null for a look at the person’s own record.',
  })
  list!: string | null;
  @Field(() => [String], {
    description:
      'Why it was within reach then: what tied the organisation to the person on that day (code list involvement-reason), BREAK_GLASS, or DISTRICT for supervision.',
  })
  because!: string[];
  @Field(() => String, {
    nullable: true,
    description: 'The reason that was given (code list reveal-reason or glass-reason); null where none is asked.',
  })
  purpose!: string | null;
  @Field(() => ID, { nullable: true, description: 'The emergency access it happened under; null otherwise.' })
  grantId!: string | null;
}

export const SubjectAccessPage = pageOf('SubjectAccess', () => SubjectAccessType);
export type SubjectAccessPage = Page<SubjectAccessType>;
