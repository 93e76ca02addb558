import { refusalText, type RefusalCode, type RefusalParams } from '@xingcheng/shared/refusals/index';
import { ArgumentValidationError, createUnionType, Field, Int } from 'type-graphql';
import type { ClassType } from 'type-graphql';
import type { PlatformCtx } from '../ctx.js';
import { NotFound, Refused, Stale } from './refusal.js';
import { DateTime } from './scalars.js';
import { Shape } from './shape.js';

@Shape('RefusalDetail', 'One more thing that is wrong with the same input.')
export class RefusalDetail {
  @Field(() => String, { description: 'Stable code of the reason.' }) code!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Input field the reason belongs to, as a path such as `guardian.phone`.',
  })
  field!: string | null;
  @Field(() => String, { description: 'The reason as a sentence in the language of the request.' }) message!: string;
}

@Shape('Refusal', 'An expected "no". Nothing was changed.')
export class Refusal {
  readonly __typename = 'Refusal';
  @Field(() => String, { description: 'Stable code of the reason, for programs.' }) code!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Input field the reason belongs to; null when it concerns the whole request.',
  })
  field!: string | null;
  @Field(() => String, { description: 'The reason as a sentence in the language of the request, saying what to do.' })
  message!: string;
  @Field(() => [RefusalDetail], { description: 'Further reasons found in the same input, in the order of its fields.' })
  details!: RefusalDetail[];
}

@Shape('StaleField', 'A field of a record in both versions.')
export class StaleField {
  @Field(() => String, { description: 'Name of the field.' }) name!: string;
  @Field(() => String, { nullable: true, description: 'What this request wanted to write.' }) yours!: string | null;
  @Field(() => String, { nullable: true, description: 'What the record holds now.' }) current!: string | null;
}

@Shape(
  'StaleVersion',
  'The record was changed by somebody else since it was read. Nothing was written; both versions are shown.',
)
export class StaleVersion {
  readonly __typename = 'StaleVersion';
  @Field(() => String, { description: 'Always STALE_VERSION.' }) code!: string;
  @Field(() => String, { description: 'What to do, in the language of the request.' }) message!: string;
  @Field(() => String, { nullable: true, description: 'Who changed it last, where the reader may know.' }) changedBy!:
    | string
    | null;
  @Field(() => DateTime, { description: 'When it was last changed.' }) changedAt!: Date;
  @Field(() => [StaleField], { description: 'The fields that differ.' }) fields!: StaleField[];
}

@Shape('Done', 'The request was carried out and there is nothing else to show.')
export class Done {
  @Field(() => String, { nullable: true, description: 'Id of the record that was changed.' }) id!: string | null;
  @Field(() => Int, { description: 'How many records were changed.' }) count!: number;
}

/**
 * The union every mutation answers with: the thing itself, a refusal, or both versions of a stale record.
 * `others` are further things it may give, which then say their own `__typename`.
 */
export function resultOf(name: string, type: () => ClassType, ...others: (() => ClassType)[]): object {
  return createUnionType({
    name: `${name}Result`,
    description: `${name}, or the reason why not.`,
    types: () => [type(), ...others.map((other) => other()), Refusal, StaleVersion] as const,
    resolveType: (value: object) => (value as { __typename?: string }).__typename ?? name,
  });
}

export const DoneResult = resultOf('Done', () => Done);

/** Turns an expected "no" into its value; gives null for anything unexpected. */
export function asValue(error: unknown, ctx: PlatformCtx, changedBy: string | null = null): object | null {
  if (error instanceof Stale) {
    const { fields, changedAt } = error;
    return {
      __typename: 'StaleVersion',
      code: 'STALE_VERSION',
      message: refusalText('STALE_VERSION', ctx.lang),
      changedBy,
      changedAt,
      fields,
    };
  }
  const refused = error instanceof ArgumentValidationError ? fromValidation(error) : fromDatabase(error);
  if (!(refused instanceof Refused)) return null;
  const say = (code: RefusalCode, params: RefusalParams | undefined) => refusalText(code, ctx.lang, params ?? {});
  return {
    __typename: 'Refusal',
    code: refused.code,
    field: refused.field,
    message: say(refused.code, refused.params),
    details: refused.details.map((one) => ({ code: one.code, field: one.field, message: say(one.code, one.params) })),
  };
}

/** Constraint names that speak: each room names the constraint as the refusal it stands for. */
const constraints = new Map<string, () => Refused>();

export function constraintRefuses(constraint: string, refusal: () => Refused): void {
  constraints.set(constraint, refusal);
}

/** SQLSTATE of a foreign key that points nowhere. */
const NO_SUCH_ROW = '23503';

/**
 * What the database says when a value of the request is none of its type: an id that is no id, a number too large for its
 * column, a null byte, half a character, a text too long. The sender's mistake, told as one.
 */
const NO_SUCH_VALUE: readonly unknown[] = ['22P02', '22P05', '22003', '22021', '22007', '22008', '22001'];

/** The disk was full before anybody had measured it. */
const DISK_FULL = '53100';

/** An expected "no" that the database said first; anything else is given back as it is. */
export function fromDatabase(error: unknown): unknown {
  const { constraint, code } = (error ?? {}) as { constraint?: string; code?: string };
  if (code === DISK_FULL) return new Refused('MAINTENANCE');
  if (NO_SUCH_VALUE.includes(code)) return new Refused('INVALID_VALUE');
  const spoken = constraint && constraints.get(constraint)?.();
  // The person was merged into another between the question and the write: under that id there is nobody any more.
  if (!spoken && code === NO_SUCH_ROW && constraint?.endsWith('person_id_foreign')) return new NotFound('personId');
  return spoken || error;
}

const VALIDATION_CODES: Record<string, RefusalCode> = {
  maxLength: 'TOO_LONG',
  isNotEmpty: 'REQUIRED',
  minLength: 'REQUIRED',
  isDateString: 'INVALID_DATE',
};

function fromValidation(error: ArgumentValidationError): Refused {
  const found: { code: RefusalCode; field: string | null; params: RefusalParams }[] = [];
  const walk = (errors: typeof error.extensions.validationErrors, path: string) => {
    for (const one of errors ?? []) {
      const field = path ? `${path}.${one.property}` : one.property;
      const [kind] = Object.keys(one.constraints ?? {});
      if (kind) found.push({ code: VALIDATION_CODES[kind] ?? 'INVALID_VALUE', field, params: {} });
      walk(one.children ?? [], field);
    }
  };
  walk(error.extensions.validationErrors, '');
  const [first, ...rest] = found;
  return new Refused(first?.code ?? 'INVALID_VALUE', first?.field ?? null, {}, rest);
}
