import { defineEntity, p } from '@mikro-orm/core';

/** The remembered answer to a request, so that its repetition has no second effect. Kept for seven days. */
const IdempotentAnswerSchema = defineEntity({
  name: 'IdempotentAnswer',
  properties: {
    accountKey: p.string().length(60).primary(),
    key: p.string().length(80).primary(),
    request: p.string().length(64),
    /** Sealed: an answer may say anything about anybody. Null while the request is being done. */
    answer: p.blob().nullable().hidden(),
    at: p.datetime(3).index(),
  },
});
export class IdempotentAnswer extends IdempotentAnswerSchema.class {}
IdempotentAnswerSchema.setClass(IdempotentAnswer);
