import { Field, ID, Int } from 'type-graphql';
import { pageOf, type Page } from '../../platform/graphql/page.js';
import { resultOf } from '../../platform/graphql/results.js';
import { DateTime, LocalDate } from '../../platform/graphql/scalars.js';
import { Shape } from '../../platform/graphql/shape.js';

@Shape('GlassGrant', 'An emergency access (紧急查阅) to one person: who, why, until when, and what the reviewer found.')
export class GlassGrantType {
  @Field(() => ID, { description: 'Id of the access; every event of the audit trail under it carries it.' })
  id!: string;
  @Field(() => ID, { description: 'Id of the person; the name is not told to who reviews.' }) personId!: string;
  @Field(() => String, { description: 'Who used it.' }) accountName!: string;
  @Field(() => String, { description: 'In which role (code list role).' }) role!: string;
  @Field(() => String, { description: 'For which organisation.' }) organisationName!: string;
  @Field(() => String, { description: 'Why (code list glass-reason).' }) reason!: string;
  @Field(() => String, { description: 'What happened, in words.' }) reasonNote!: string;
  @Field(() => DateTime, { description: 'When it was opened.' }) grantedAt!: Date;
  @Field(() => DateTime, { description: 'When it ends by itself (rule: `glassRules.minutes`).' }) expiresAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it was given back before its time; null otherwise.' })
  endedAt!: Date | null;
  @Field(() => String, { description: 'How far it has come (code list glass-state).' }) state!: string;
  @Field(() => Int, { description: 'Events of the audit trail under it.' }) events!: number;
  @Field(() => LocalDate, { description: 'Last day of its review (rule: `glassRules.reviewWorkingDays`).' })
  reviewDueOn!: string;
  @Field(() => DateTime, { nullable: true, description: 'When it was reviewed; null until then.' })
  reviewedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Who reviewed it.' }) reviewedByName!: string | null;
  @Field(() => String, { nullable: true, description: 'What the reviewer found (code list glass-verdict).' })
  verdict!: string | null;
  @Field(() => String, { nullable: true, description: 'Why, in words.' }) verdictNote!: string | null;
  @Field(() => Int, { description: 'Version, to be sent back with a review.' }) version!: number;
}
export const GlassGrantPage = pageOf('GlassGrant', () => GlassGrantType);
export type GlassGrantPage = Page<GlassGrantType>;
export const GlassGrantResult = resultOf('GlassGrant', () => GlassGrantType);

@Shape('GlassRules', 'The numbers of emergency access, with where they come from.')
export class GlassRulesType {
  @Field(() => Int, { description: 'Minutes for which a record stays open.' }) minutes!: number;
  @Field(() => Int, { description: 'Working days within which it must be reviewed.' }) reviewWorkingDays!: number;
  @Field(() => Int, { description: 'Least characters of a reason in words.' }) noteLength!: number;
  @Field(() => Int, { description: 'Minutes since the reader last proved who he is.' }) freshMinutes!: number;
  @Field(() => Int, { description: 'Wrong numbers an account may try in an hour.' }) wrongPerHour!: number;
  @Field(() => String, { description: 'Document and article.' }) source!: string;
  @Field(() => String, { description: 'Version of the rule.' }) version!: string;
  @Field(() => LocalDate, { description: 'In force since this day.' }) effectiveFrom!: string;
  @Field(() => Boolean, {
    description: 'Whether the numbers stand in a document that was read; false for our own proposal.',
  })
  verified!: boolean;
}

@Shape('MyGlass', 'What the reader has open, and whether anything stands against opening more.')
export class MyGlass {
  @Field(() => GlassGrantType, { nullable: true, description: 'The access that is open now; null without one.' })
  open!: GlassGrantType | null;
  @Field(() => Int, { description: 'Seconds until it ends by itself, by the clock of the server; 0 without one.' })
  secondsLeft!: number;
  @Field(() => Int, {
    description: 'Accesses of this account whose review is overdue; above none, no further one opens.',
  })
  overdue!: number;
  @Field(() => GlassRulesType, { description: 'The rule.' }) rules!: GlassRulesType;
}
