import { GLASS_RULES } from '@xingcheng/shared/access/glass';
import { GlassReason } from '@xingcheng/shared/codes/glass-reason';
import { GlassState } from '@xingcheng/shared/codes/glass-state';
import { GlassVerdict } from '@xingcheng/shared/codes/glass-verdict';
import { IsIn, IsNotEmpty, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'Opens the record of one person who is out of reach, in an emergency.' })
export class BreakGlassInput {
  @Field(() => String, {
    description: 'Exactly one person: the national ID in full (18 characters) or the number of the case file.',
  })
  @IsNotEmpty()
  @MaxLength(30)
  identifier!: string;
  @Field(() => String, { description: 'Why (code list glass-reason).' })
  @IsIn(Object.values(GlassReason))
  reason!: GlassReason;
  @Field(() => String, {
    description: `What happened, in at least ${GLASS_RULES.noteLength} characters; the reviewer reads it.`,
  })
  @IsNotEmpty()
  @MaxLength(500)
  reasonNote!: string;
}

@InputType({ description: 'What the reviewer found about an emergency access.' })
export class ReviewGlassInput {
  @Field(() => ID, { description: 'The access.' }) id!: string;
  @Field(() => Int, { description: 'Version that was looked at.' }) version!: number;
  @Field(() => String, { description: 'Whether it was justified (code list glass-verdict).' })
  @IsIn(Object.values(GlassVerdict))
  verdict!: GlassVerdict;
  @Field(() => String, {
    description: `Why, in at least ${GLASS_RULES.noteLength} characters.`,
  })
  @IsNotEmpty()
  @MaxLength(500)
  verdictNote!: string;
}

@InputType({ description: 'Narrows the list of emergency accesses.' })
export class GlassFilterInput {
  @Field(() => String, { nullable: true, description: 'State (code list glass-state).' })
  @IsOptional()
  @IsIn(Object.values(GlassState))
  state?: GlassState | null;
  @Field(() => String, { nullable: true, description: 'Beginning of the name of who used it.' })
  @IsOptional()
  @MaxLength(60)
  accountName?: string | null;
}
