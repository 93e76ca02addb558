import { Field, ID, Int } from 'type-graphql';
import { pageOf, type Page } from '../platform/graphql/page.js';
import { resultOf } from '../platform/graphql/results.js';
import { DateTime, Json, LocalDate } from '../platform/graphql/scalars.js';
import { Shape } from '../platform/graphql/shape.js';

@Shape('Workplace', 'The organisation somebody works for.')
export class Workplace {
  @Field(() => ID, { description: 'Id of the organisation.' }) id!: string;
  @Field(() => String, { description: 'Its name in Chinese.' }) name!: string;
  @Field(() => String, { description: 'Kind of organisation (code list organisation-kind).' }) kind!: string;
  @Field(() => String, {
    description: 'Management area: a district code, 440300-DP, 440300-SS, or 440300 for the city.',
  })
  areaCode!: string;
}

@Shape('Membership', 'What the signed-in account is in one organisation.')
export class MembershipType {
  @Field(() => ID, { description: 'Id, to be passed to switchMembership.' }) id!: string;
  @Field(() => String, { description: 'Role (code list role).' }) role!: string;
  @Field(() => Workplace, { description: 'The organisation.' }) organisation!: Workplace;
}

@Shape('Me', 'Who is signed in, and what this role may do.')
export class Me {
  @Field(() => ID, { description: 'Id of the account.' }) id!: string;
  @Field(() => String, { description: "Name of the account's holder." }) name!: string;
  @Field(() => String, { description: 'Role in the organisation worked for now (code list role).' }) role!: string;
  @Field(() => String, { description: 'Language of the account: zh or en.' }) language!: string;
  @Field(() => Workplace, { description: 'The organisation worked for now.' }) organisation!: Workplace;
  @Field(() => [String], {
    description: "Actions this role may ever do; a record's own abilities say whether to this record.",
  })
  abilities!: string[];
  @Field(() => [MembershipType], { description: 'All organisations this account works for.' })
  memberships!: MembershipType[];
  @Field(() => DateTime, { description: 'The server\'s now, for "today" and days left.' }) now!: Date;
  @Field(() => Int, {
    nullable: true,
    description: 'Days until the password must be changed; null unless that is near (rule: `SignInRules.warnDays`).',
  })
  passwordDaysLeft!: number | null;
}

@Shape('Account', 'A person who works in the system, as its administrator sees it.')
export class AccountType {
  @Field(() => ID, { description: 'Id of the account.' }) id!: string;
  @Field(() => String, { description: 'Name typed at sign-in.' }) username!: string;
  @Field(() => String, { description: 'Name of the holder.' }) name!: string;
  @Field(() => String, { description: 'Roles with organisations, as one text.' }) roles!: string;
  @Field(() => DateTime, { nullable: true, description: 'Since when the account is closed; null when it is open.' })
  disabledAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Last time the account was seen.' }) lastSeenAt!: Date | null;
  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when too many failures keep the account out; null when nothing does.',
  })
  lockedUntil!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Since when a second factor is set up; null without one.' })
  secondFactorSince!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When the holder last chose the password; null if never.' })
  passwordChangedAt!: Date | null;
  @Field(() => LocalDate, {
    nullable: true,
    description:
      'Until which day the criminal-record check counts, for roles that meet minors (未成年人保护法 62); null when none is on record.',
  })
  checkDueOn!: string | null;
  @Field(() => Boolean, {
    description: 'Whether a role of this account asks for a criminal-record check that is missing or out of date.',
  })
  checkOverdue!: boolean;
  @Field(() => Boolean, { description: 'Whether the account stands for a program with a service token.' })
  service!: boolean;
  @Field(() => Int, { description: 'Version, to be sent back with a change.' }) version!: number;
}

export const AccountPage = pageOf('Account', () => AccountType);
export type AccountPage = Page<AccountType>;
export const AccountResult = resultOf('Account', () => AccountType);

@Shape('AuditEvent', 'Who did what to which record, when and why.')
export class AuditEventType {
  @Field(() => ID, { description: 'Id of the event.' }) id!: string;
  @Field(() => DateTime, { description: 'When it happened.' }) at!: Date;
  @Field(() => String, { nullable: true, description: 'Who did it; null when the system acted.' }) accountName!:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'In which role (code list role).' }) role!: string | null;
  @Field(() => String, { nullable: true, description: 'For which organisation.' }) organisationName!: string | null;
  @Field(() => String, { nullable: true, description: 'Why the system acted by itself.' }) system!: string | null;
  @Field(() => String, {
    description: 'What was done (code list auditDeed), such as VIEW, REVEAL, UPDATE, SIGN_IN or GRANT_ROLE.',
  })
  deed!: string;
  @Field(() => String, { description: 'Kind of record.' }) subjectType!: string;
  @Field(() => String, { description: 'Id of the record.' }) subjectId!: string;
  @Field(() => Json, {
    nullable: true,
    description: 'Changed fields with before and after; sensitive values as a dot.',
  })
  changes!: unknown;
  @Field(() => String, { nullable: true, description: 'The reason given.' }) purpose!: string | null;
  @Field(() => String, { description: 'Id of the request, as in the server log.' }) requestId!: string;
  @Field(() => ID, { nullable: true, description: 'Id of the person whose data it is, where there is one.' })
  personId!: string | null;
  @Field(() => String, { nullable: true, description: 'Network address it came from; null for the server itself.' })
  address!: string | null;
  @Field(() => String, { nullable: true, description: 'What the browser said it is; null for the server itself.' })
  device!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Sixteen hexadecimal digits that tell sign-ins apart and open none; null without a session.',
  })
  session!: string | null;
  @Field(() => Int, { nullable: true, description: 'Number in the sealed chain; null while not sealed yet.' })
  sealedAs!: number | null;
}

export const AuditEventPage = pageOf('AuditEvent', () => AuditEventType);
export type AuditEventPage = Page<AuditEventType>;
