import type { Role } from '@xingcheng/shared/codes/role';
import { defineEntity, p } from '@mikro-orm/core';
import { baseProperties } from '../platform/db/base-properties.js';
import { Account } from './account.entity.js';

/** What an account is in one organisation, and since when. One account may work in several. */
const MembershipSchema = defineEntity({
  name: 'Membership',
  uniques: [{ name: 'membership_once', properties: ['account', 'organisationId', 'role'] }],
  properties: {
    ...baseProperties,
    account: () => p.manyToOne(Account),
    // By id: the organisation belongs to a room above this one.
    organisationId: p.uuid().index(),
    role: p.string().length(30).$type<Role>(),
    startedOn: p.date(),
    endedOn: p.date().nullable(),
    /** The last look into the register of offences and the day until which it counts (未成年人保护法 62). */
    checkedOn: p.date().nullable(),
    checkDueOn: p.date().nullable(),
  },
});
export class Membership extends MembershipSchema.class {}
MembershipSchema.setClass(Membership);
