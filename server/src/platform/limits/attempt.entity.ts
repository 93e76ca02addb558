import { defineEntity, p } from '@mikro-orm/core';

/** How often somebody has tried something within an hour. Who is a keyed hash: an address is personal data and is kept nowhere. */
const AttemptSchema = defineEntity({
  name: 'Attempt',
  properties: {
    /** What is limited, such as `referral-link`. */
    what: p.string().length(40).primary(),
    whoHash: p.string().length(64).primary(),
    hourBeganAt: p.datetime(3),
    tries: p.integer(),
  },
});
export class Attempt extends AttemptSchema.class {}
AttemptSchema.setClass(Attempt);
