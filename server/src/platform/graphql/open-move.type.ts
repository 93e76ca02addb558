import { Field } from 'type-graphql';
import { Shape } from './shape.js';

@Shape('OpenMove', 'A move of the record that this reader may make next.')
export class OpenMoveType {
  @Field(() => String, { description: 'Name of the move, to be sent back to make it.' }) move!: string;
  @Field(() => Boolean, { description: 'The move is recorded with a reason in words.' }) needsReason!: boolean;
  @Field(() => String, { nullable: true, description: 'Refusal code that blocks the move now; null when it is free.' })
  blockedBy!: string | null;
}
