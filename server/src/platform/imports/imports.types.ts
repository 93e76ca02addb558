import { Field, Float, ID, Int } from 'type-graphql';
import { OpenMoveType } from '../graphql/open-move.type.js';
import { pageOf, type Page } from '../graphql/page.js';
import { resultOf } from '../graphql/results.js';
import { DateTime } from '../graphql/scalars.js';
import { Shape } from '../graphql/shape.js';

@Shape('ImportProblem', 'Something wrong with a file, a row or a cell.')
export class ImportProblemType {
  @Field(() => Int, { nullable: true, description: 'Column of the file, counted from 1; null for the whole row.' })
  column!: number | null;
  @Field(() => String, { nullable: true, description: "Head of that column in the sender's own words." })
  head!: string | null;
  @Field(() => String, { description: 'Stable code of the reason.' }) code!: string;
  @Field(() => String, { description: 'The reason as a sentence in the language of the request.' }) message!: string;
  @Field(() => String, { nullable: true, description: 'What the cell holds; null where it is sensitive.' })
  value!: string | null;
}

@Shape('ImportField', 'A column the system understands, and the column of the file it is read from.')
export class ImportFieldType {
  @Field(() => String, { description: 'Key, to be sent to mapImport.' }) key!: string;
  @Field(() => String, { description: 'Name in the language of the request.' }) label!: string;
  @Field(() => Boolean, { description: 'Without it the file cannot be checked.' }) required!: boolean;
  @Field(() => Int, { nullable: true, description: 'Column of the file, counted from 1; null when left out.' })
  column!: number | null;
}

@Shape('ImportFileColumn', 'A column of the file as its sender knows it.')
export class ImportFileColumnType {
  @Field(() => Int, { description: 'Number, counted from 1.' }) column!: number;
  @Field(() => String, { description: 'Its head; empty when it has none.' }) head!: string;
  @Field(() => String, { nullable: true, description: 'The first value in it; null where it is sensitive.' })
  sample!: string | null;
}

@Shape('ImportChoice', 'One choice of an option.')
export class ImportChoiceType {
  @Field(() => String, { description: 'Value, to be sent to mapImport.' }) value!: string;
  @Field(() => String, { description: 'Name in the language of the request.' }) label!: string;
}

@Shape('ImportOption', 'A choice that concerns the whole file.')
export class ImportOptionType {
  @Field(() => String, { description: 'Key, to be sent to mapImport.' }) key!: string;
  @Field(() => String, { description: 'Name in the language of the request.' }) label!: string;
  @Field(() => Boolean, { description: 'Without it the file cannot be checked.' }) required!: boolean;
  @Field(() => String, { nullable: true, description: 'What was chosen.' }) value!: string | null;
  @Field(() => [ImportChoiceType], { description: 'What may be chosen.' }) choices!: ImportChoiceType[];
}

@Shape('ImportProgress', 'How far the background has come with a file.')
export class ImportProgressType {
  @Field(() => String, { description: 'What is being done (code list import-phase).' }) phase!: string;
  @Field(() => Int, { description: 'Rows read so far.' }) read!: number;
  @Field(() => Int, { description: 'Rows checked so far: of the file, or, before an undo, of what was written.' })
  checked!: number;
  @Field(() => Int, { description: 'Rows written, or taken back, so far.' }) written!: number;
  @Field(() => Float, { description: 'Share of this phase that is done, from 0 to 1.' }) share!: number;
  @Field(() => Int, { nullable: true, description: 'Rows per second; null before the first are done.' })
  perSecond!: number | null;
  @Field(() => Int, { nullable: true, description: 'Seconds this phase will still take at that pace.' })
  secondsLeft!: number | null;
  @Field(() => Boolean, { description: 'Somebody asked to stop; it does after the chunk in hand.' }) stopping!: boolean;
}

@Shape('ImportForeseen', 'How many sound rows will do what.')
export class ImportForeseenType {
  @Field(() => String, { description: 'What writing them does (code list import-foresight).' }) what!: string;
  @Field(() => Int, { description: 'How many rows.' }) count!: number;
}

@Shape('ImportPreviewRow', 'One of the first rows of a file, as the reader saw it.')
export class ImportPreviewRowType {
  @Field(() => [String], {
    nullable: 'items',
    description:
      'One value per column of `fileColumns`: an empty text where the cell is empty, null where the column is sensitive.',
  })
  values!: (string | null)[];
}

@Shape('Import', 'One file on its way into the records. Its organisation sees it, and who answers for the district.')
export class ImportType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => String, { nullable: true, description: 'Name of the one who sent it.' }) senderName!: string | null;
  @Field(() => String, { nullable: true, description: 'Organisation that sent it.' }) organisationName!: string | null;
  @Field(() => ImportProgressType, { nullable: true, description: 'Only while the background is at work on it.' })
  progress!: ImportProgressType | null;
  @Field(() => String, { description: 'What the file is for (code list import-purpose).' }) purpose!: string;
  @Field(() => String, { description: 'Where it stands (code list import-status).' }) status!: string;
  @Field(() => String, { description: 'Name of the file.' }) fileName!: string;
  @Field(() => Int, { description: 'Size of the file in bytes.' }) fileSize!: number;
  @Field(() => String, { nullable: true, description: 'How it was written (code list import-mode).' })
  mode!: string | null;
  @Field(() => Int, { description: 'Rows read by the last check.' }) total!: number;
  @Field(() => Int, { description: 'Rows the check found sound.' }) ready!: number;
  @Field(() => Int, { description: 'Rows the check refused.' }) refused!: number;
  @Field(() => Int, { description: 'Rows that made a new record.' }) inserted!: number;
  @Field(() => Int, { description: 'Rows whose record was known here already and is up to date now.' })
  updated!: number;
  @Field(() => Int, { description: 'Rows whose record was known elsewhere and moved here.' }) moved!: number;
  @Field(() => Int, { description: 'Sound rows whose record somebody else had entered meanwhile.' }) duplicate!: number;
  @Field(() => Int, { description: 'Rows written so far, for a progress bar over `ready`.' }) done!: number;
  @Field(() => Int, { description: 'Records the last list had and this file has not.' }) absent!: number;
  @Field(() => Int, { description: 'How many of them were closed with the writing.' }) closed!: number;
  @Field(() => DateTime, { description: 'When the file was sent.' }) createdAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it was written.' }) appliedAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was taken back.' }) undoneAt!: Date | null;
  @Field(() => Int, { description: 'Version, to be sent back with a change.' }) version!: number;
}

@Shape('ImportDetail', 'An import with its columns and everything that concerns the file as a whole.')
export class ImportDetail extends ImportType {
  @Field(() => [ImportFieldType], { description: 'The columns the system understands.' }) fields!: ImportFieldType[];
  @Field(() => [ImportFileColumnType], { description: 'The columns of the file.' })
  fileColumns!: ImportFileColumnType[];
  @Field(() => [ImportOptionType], { description: 'Choices that concern the whole file.' })
  options!: ImportOptionType[];
  @Field(() => [ImportProblemType], { description: 'What is odd about the file as a whole; nothing here blocks it.' })
  fileProblems!: ImportProblemType[];
  @Field(() => ImportProblemType, {
    nullable: true,
    description: 'Why the background gave it up; `status` says what was left.',
  })
  failure!: ImportProblemType | null;
  @Field(() => [ImportPreviewRowType], { description: 'The first rows of the file.' })
  preview!: ImportPreviewRowType[];
  @Field(() => [ImportForeseenType], { description: 'What writing the sound rows will do.' })
  foreseen!: ImportForeseenType[];
  @Field(() => [OpenMoveType], { description: 'What this reader may do next.' }) openMoves!: OpenMoveType[];
}

@Shape('ImportRow', 'A row of a checked file.')
export class ImportRowType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => Int, { description: 'Number of the row as the spreadsheet shows it.' }) row!: number;
  @Field(() => String, { description: 'Where it stands (code list import-row-state).' }) state!: string;
  @Field(() => String, { nullable: true, description: 'What writing it will do (code list import-foresight).' })
  foreseen!: string | null;
  @Field(() => String, {
    description: 'What became of it, also after the import was taken back (code list import-outcome).',
  })
  outcome!: string;
  @Field(() => ID, { nullable: true, description: 'The person it speaks of, where this reader sees that person.' })
  personId!: string | null;
  @Field(() => String, { nullable: true, description: "That person's name." }) personName!: string | null;
  @Field(() => [ImportProblemType], {
    description: 'What is wrong with it, from left to right; for a sound row, what its sender should know.',
  })
  problems!: ImportProblemType[];
}

@Shape('ImportPurpose', 'A kind of file this reader may import.')
export class ImportPurposeType {
  @Field(() => String, { description: 'Code (code list import-purpose).' }) purpose!: string;
  @Field(() => String, { description: 'Name in the language of the request.' }) label!: string;
}

export const ImportPage = pageOf('Import', () => ImportType);
export type ImportPage = Page<ImportType>;
export const ImportRowPage = pageOf('ImportRow', () => ImportRowType);
export type ImportRowPage = Page<ImportRowType>;
export const ImportDetailResult = resultOf('ImportDetail', () => ImportDetail);
