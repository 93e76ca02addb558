import type { SignInNeed } from '@xingcheng/shared/codes/sign-in-need';
import { defineEntity, p } from '@mikro-orm/core';
import { Account } from '../account.entity.js';
import { Membership } from '../membership.entity.js';

/** Somebody between a right password and a session: what is still wanting, for ten minutes. It opens nothing but the next step. */
const SignInTicketSchema = defineEntity({
  name: 'SignInTicket',
  properties: {
    idHash: p.string().length(64).primary(),
    account: () => p.manyToOne(Account),
    membership: () => p.manyToOne(Membership),
    need: p.string().length(20).$type<SignInNeed>(),
    factorAt: p.datetime(3).nullable(),
    expiresAt: p.datetime(3),
  },
});
export class SignInTicket extends SignInTicketSchema.class {}
SignInTicketSchema.setClass(SignInTicket);
