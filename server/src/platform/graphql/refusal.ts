import type { RefusalCode, RefusalParams } from '@xingcheng/shared/refusals/index';

/** An expected "no": unwinds the transaction and becomes a value of the schema. Never logged as a fault. */
export class Refused extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly field: string | null = null,
    readonly params: RefusalParams = {},
    readonly details: readonly { code: RefusalCode; field: string | null; params?: RefusalParams }[] = [],
  ) {
    super(code);
  }
}

/** Absent and forbidden look the same from outside: nobody learns that a record exists. */
export class NotFound extends Refused {
  constructor(field: string | null = 'id') {
    super('NOT_FOUND', field);
  }
}

/** Somebody else changed the record since the form was opened; both versions are shown. */
export class Stale extends Error {
  constructor(
    readonly fields: readonly { name: string; yours: string | null; current: string | null }[],
    readonly changedAt: Date,
    /** What the audit trail calls the record, for whoever looks up who changed it last. */
    readonly subject: { type: string; id: string } | null = null,
  ) {
    super('STALE_VERSION');
  }
}
