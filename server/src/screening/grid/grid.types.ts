import { Field, ID, Int } from 'type-graphql';
import { Json, LocalDate } from '../../platform/graphql/scalars.js';
import { resultOf } from '../../platform/graphql/results.js';
import { Shape } from '../../platform/graphql/shape.js';
import { CampaignPupilType, CampaignType } from '../campaign.types.js';
import { InstrumentType } from '../instrument.types.js';

@Shape('GridRowMark', 'Why a row takes no answers: who wrote it down, and when.')
export class GridRowMark {
  @Field(() => String, { description: 'REFUSED or ABSENT (code list grid-mark).' }) mark!: string;
  @Field(() => LocalDate, { description: 'Day.' }) on!: string;
  @Field(() => String, { nullable: true, description: 'Who wrote it down.' }) byName!: string | null;
  @Field(() => Boolean, { description: 'Whether the same key takes it back: a refusal only on its own day.' })
  undoable!: boolean;
}

@Shape('ClassGridRow', "A pupil's line in the class grid.")
export class ClassGridRow {
  @Field(() => CampaignPupilType, { description: 'The pupil; its screening is the one on this instrument.' })
  pupil!: CampaignPupilType;
  @Field(() => Int, { description: 'Age in completed months today.' }) ageMonths!: number;
  @Field(() => Int, { nullable: true, description: 'Age point whose items are asked; null for other instruments.' })
  node!: number | null;
  @Field(() => Boolean, { description: "Whether the child's age fits the instrument." }) ageFits!: boolean;
  @Field(() => Json, { description: 'Answers so far, drafts included.' }) answers!: unknown;
  @Field(() => Int, { nullable: true, description: 'Total of a finished row, in points.' }) total!: number | null;
  @Field(() => Int, { nullable: true, description: 'Version of the screening, to be sent back with a correction.' })
  version!: number | null;
  @Field(() => GridRowMark, { nullable: true, description: 'Refusal or absence; null when the row is open.' })
  mark!: GridRowMark | null;
  @Field(() => String, {
    nullable: true,
    description: 'Name of the colleague typing into this row now; null when it is nobody or the reader.',
  })
  holder!: string | null;
}

@Shape('ClassGrid', 'One class on one instrument, to be filled in by keyboard.')
export class ClassGridType {
  @Field(() => CampaignType, { description: 'The campaign.' }) campaign!: CampaignType;
  @Field(() => InstrumentType, { description: 'The instrument.' }) instrument!: InstrumentType;
  @Field(() => [ClassGridRow], { description: 'Pupils by name; at most 100.' }) rows!: ClassGridRow[];
}

@Shape('CellConflict', 'A cell that two people filled in differently: what is stored stays until somebody decides.')
export class CellConflictType {
  @Field(() => String, { description: 'Item id.' }) item!: string;
  @Field(() => String, { nullable: true, description: 'What this reader typed.' }) yours!: string | null;
  @Field(() => String, { nullable: true, description: 'What is stored.' }) theirs!: string | null;
}

@Shape('SavedGridRow', 'A row after a command, with what the server holds now.')
export class SavedGridRowType {
  @Field(() => ID, { description: 'The child.' }) id!: string;
  @Field(() => ClassGridRow, { description: 'The row as it stands, cells of colleagues included.' }) row!: ClassGridRow;
  @Field(() => [CellConflictType], { description: 'Cells that were not written.' }) conflicts!: CellConflictType[];
}
export const SavedGridRowResult = resultOf('SavedGridRow', () => SavedGridRowType);
