import { Field, ID, Int } from 'type-graphql';
import { pageOf, type Page } from '../platform/graphql/page.js';
import { resultOf } from '../platform/graphql/results.js';
import { DateTime, LocalDate } from '../platform/graphql/scalars.js';
import { Shape } from '../platform/graphql/shape.js';
import { AccountType, Me } from './access.types.js';

@Shape(
  'SignInStep',
  'The password was right; something else is wanting before the session opens. Nothing can be read yet.',
)
export class SignInStep {
  @Field(() => String, { description: 'What is wanting (code list signInNeed): CODE, NEW_PASSWORD or ENROL.' })
  need!: string;
  @Field(() => String, { description: 'To be sent with the next step, once. Worth nothing for anything else.' })
  ticket!: string;
  @Field(() => DateTime, { description: 'When the ticket ends; then sign-in begins again.' }) expiresAt!: Date;
}

export const MeResult = resultOf(
  'Me',
  () => Me,
  () => SignInStep,
);

@Shape(
  'SecondFactorSetup',
  'A secret for an authenticator application (RFC 6238). It holds once a code from it was sent back.',
)
export class SecondFactorSetup {
  @Field(() => String, { description: 'The secret in Base32, for typing.' }) secret!: string;
  @Field(() => String, { description: 'The same as an otpauth address, for a picture to be scanned.' }) uri!: string;
}
export const SecondFactorSetupResult = resultOf('SecondFactorSetup', () => SecondFactorSetup);

@Shape('RecoveryCodes', 'Codes for the day the telephone is gone. Shown this once; earlier ones no longer count.')
export class RecoveryCodes {
  @Field(() => [String], { description: 'Ten codes; each is good for one sign-in.' }) codes!: string[];
}
export const RecoveryCodesResult = resultOf('RecoveryCodes', () => RecoveryCodes);

@Shape('RecoveryLink', 'A one-time link by which the holder of an account chooses a password. Shown this once.')
export class RecoveryLinkType {
  @Field(() => String, { description: 'Path on this site, with the token behind the hash sign.' }) path!: string;
  @Field(() => DateTime, { description: 'Until when it works: 24 hours.' }) expiresAt!: Date;
}
export const RecoveryLinkResult = resultOf('RecoveryLink', () => RecoveryLinkType);

@Shape('OpenSession', 'A sign-in that is still open.')
export class OpenSession {
  @Field(() => ID, { description: 'Id, to end it by. It opens nothing.' }) id!: string;
  @Field(() => DateTime, { description: 'When it was opened.' }) createdAt!: Date;
  @Field(() => DateTime, { description: 'When it was last used, to the minute.' }) lastSeenAt!: Date;
  @Field(() => DateTime, { description: 'When it ends however much it is used.' }) expiresAt!: Date;
  @Field(() => String, { nullable: true, description: 'Network address it was opened from.' }) address!: string | null;
  @Field(() => String, { nullable: true, description: 'What the browser calls itself.' }) device!: string | null;
  @Field(() => Boolean, { description: 'Whether a second factor was given.' }) secondFactor!: boolean;
  @Field(() => String, { nullable: true, description: 'The identity provider it came from; null for a password.' })
  provider!: string | null;
  @Field(() => String, { description: 'Role it works in (code list role).' }) role!: string;
  @Field(() => String, { description: 'Organisation it works for.' }) organisationName!: string;
  @Field(() => Boolean, { description: 'Whether it is the one that asks.' }) current!: boolean;
}

@Shape('MySignIn', "How one signs in: password, second factor and open sessions of one's own account.")
export class MySignIn {
  @Field(() => String, { description: 'Name typed at sign-in.' }) username!: string;
  @Field(() => DateTime, { nullable: true, description: 'When the password was chosen; null if by nobody yet.' })
  passwordChangedAt!: Date | null;
  @Field(() => Int, { nullable: true, description: 'Days until it must be changed; null where it never must.' })
  passwordDaysLeft!: number | null;
  @Field(() => DateTime, { nullable: true, description: 'Since when a second factor holds; null without one.' })
  secondFactorSince!: Date | null;
  @Field(() => Int, { description: 'Recovery codes not used yet.' }) recoveryCodesLeft!: number;
  @Field(() => [OpenSession], { description: 'Open sessions, the last used first; at most 100.' })
  sessions!: OpenSession[];
  @Field(() => String, {
    nullable: true,
    description:
      'Subject by which the single sign-on knows the account; null without a link, and without single sign-on.',
  })
  linkedSubject!: string | null;
}

@Shape(
  'SignInRules',
  'The rules for passwords, second factors, locks and sessions that hold here. Data with a version and a source.',
)
export class SignInRules {
  @Field(() => String, { description: 'djbh3, modern or demonstration.' }) profile!: string;
  @Field(() => String, { description: 'Version of the rules.' }) version!: string;
  @Field(() => String, { description: 'Document and article they come from.' }) source!: string;
  @Field(() => Boolean, { description: 'Whether the text of the source was read for these figures.' })
  verified!: boolean;
  @Field(() => Boolean, {
    description:
      'True only for the demonstration city: the second factor is left to the holder. To be shown on every sign-in page.',
  })
  demonstration!: boolean;
  @Field(() => Int, { description: 'Least number of characters.' }) minLength!: number;
  @Field(() => Int, { description: 'How many of capital letters, small letters, digits, signs; 0 for any.' })
  classes!: number;
  @Field(() => Int, { nullable: true, description: 'Days after which a password must be changed; null never.' })
  expiresAfterDays!: number | null;
  @Field(() => Int, { description: 'Days before that on which the holder is told.' }) warnDays!: number;
  @Field(() => Int, { description: 'Former passwords that may not come back.' }) remembered!: number;
  @Field(() => Int, { description: 'Failures after which a name is locked.' }) lockAfter!: number;
  @Field(() => Int, { description: 'Minutes of the lock.' }) lockMinutes!: number;
  @Field(() => String, { description: 'REQUIRED or OPTIONAL.' }) secondFactor!: string;
  @Field(() => Int, { description: 'Minutes without a request after which a session ends.' }) idleMinutes!: number;
  @Field(() => Int, { description: 'Hours after which a session ends in any case.' }) absoluteHours!: number;
  @Field(() => String, {
    nullable: true,
    description: 'Name of the single sign-on offered at `/sign-on`; null without.',
  })
  signOn!: string | null;
}

@Shape('Post', 'What an account is in one organisation, with its criminal-record check.')
export class PostType {
  @Field(() => ID, { description: 'Id of the membership.' }) id!: string;
  @Field(() => String, { description: 'Role (code list role).' }) role!: string;
  @Field(() => ID, { description: 'The organisation.' }) organisationId!: string;
  @Field(() => String, { description: 'Its name.' }) organisationName!: string;
  @Field(() => LocalDate, { description: 'First day.' }) startedOn!: string;
  @Field(() => LocalDate, { nullable: true, description: 'First day without it; null while it runs.' }) endedOn!:
    | string
    | null;
  @Field(() => Boolean, { description: 'Whether the role brings its holder together with minors (未成年人保护法 62).' })
  meetsMinors!: boolean;
  @Field(() => LocalDate, { nullable: true, description: 'Day of the last criminal-record check.' }) checkedOn!:
    | string
    | null;
  @Field(() => LocalDate, { nullable: true, description: 'Last day on which it counts: a year later.' }) checkDueOn!:
    | string
    | null;
  @Field(() => Int, { description: 'Version, to be sent back with a change.' }) version!: number;
}

@Shape('AccountDetail', 'An account with its posts and open sessions.')
export class AccountDetail {
  @Field(() => ID, { description: 'Id of the account.' }) id!: string;
  @Field(() => AccountType, { description: 'The account.' }) account!: AccountType;
  @Field(() => [PostType], { description: 'Posts, running ones first.' }) posts!: PostType[];
  @Field(() => [OpenSession], { description: 'Open sessions, the last used first; at most 100.' })
  sessions!: OpenSession[];
  @Field(() => String, {
    nullable: true,
    description:
      'Subject by which the single sign-on knows the account; null without a link, without single sign-on, and for who may not change it.',
  })
  linkedSubject!: string | null;
}
export const AccountDetailResult = resultOf('AccountDetail', () => AccountDetail);

@Shape(
  'ServiceToken',
  'What a program shows instead of a session. The token itself was shown once, when it was issued.',
)
export class ServiceTokenType {
  @Field(() => ID, { description: 'Id of the token.' }) id!: string;
  @Field(() => String, { description: 'What it is for.' }) name!: string;
  @Field(() => String, { description: 'The first signs of the token, to tell one from another.' }) hint!: string;
  @Field(() => String, { description: 'Role it acts in (code list role).' }) role!: string;
  @Field(() => String, { description: 'Organisation it acts for.' }) organisationName!: string;
  @Field(() => [String], { description: 'The only actions of the permission matrix it may do.' }) scopes!: string[];
  @Field(() => [String], { description: 'Addresses or networks it may be used from; empty means anywhere.' })
  networks!: string[];
  @Field(() => DateTime, { description: 'When it was issued.' }) createdAt!: Date;
  @Field(() => DateTime, { description: 'When it ends.' }) expiresAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it was last used, to the minute.' })
  lastUsedAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was revoked.' }) revokedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Who issued it.' }) issuedByName!: string | null;
  @Field(() => String, { description: 'ACTIVE, EXPIRED or REVOKED.' }) state!: string;
}
export const ServiceTokenPage = pageOf('ServiceToken', () => ServiceTokenType);
export type ServiceTokenPage = Page<ServiceTokenType>;

@Shape('IssuedToken', 'A new service token. Shown this once.')
export class IssuedToken {
  @Field(() => ID, { description: 'Id of the token, to revoke it by.' }) id!: string;
  @Field(() => String, { description: 'The token, for `Authorization: Bearer`.' }) token!: string;
}
export const IssuedTokenResult = resultOf('IssuedToken', () => IssuedToken);
