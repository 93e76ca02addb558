import { IsIn } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { ROLL_MOVES, type RollMove } from './roll.machine.js';

@InputType({ description: 'Stops the filling of the roll of a campaign, or goes on with it.' })
export class MoveCampaignRollInput {
  @Field(() => ID, { description: 'The campaign.' }) id!: string;
  @Field(() => String, { description: 'stop or goOn.' })
  @IsIn(ROLL_MOVES)
  move!: RollMove;
}
