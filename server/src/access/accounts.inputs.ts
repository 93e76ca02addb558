import { ArrayMaxSize, IsNotEmpty, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { LocalDate } from '../platform/graphql/scalars.js';

const TICKET = 'The ticket of the step before.';
const CODE = 'Six digits of the authenticator, or a recovery code.';

@InputType({ description: 'The second step of signing in.' })
export class SignInCodeInput {
  @Field(() => String, { description: TICKET }) @IsNotEmpty() @MaxLength(100) ticket!: string;
  @Field(() => String, { description: CODE }) @IsNotEmpty() @MaxLength(20) code!: string;
}

@InputType({ description: 'A new password on the way in, because the old one is out of date.' })
export class SignInNewPasswordInput {
  @Field(() => String, { description: TICKET }) @IsNotEmpty() @MaxLength(100) ticket!: string;
  @Field(() => String, { description: 'The new password; the rules are in `signInRules`.' })
  @IsNotEmpty()
  @MaxLength(200)
  newPassword!: string;
}

@InputType({ description: 'Begins the set-up of a second factor on the way in.' })
export class SignInEnrolInput {
  @Field(() => String, { description: TICKET }) @IsNotEmpty() @MaxLength(100) ticket!: string;
}

@InputType({ description: 'Chooses a password by a one-time link.' })
export class UseRecoveryLinkInput {
  @Field(() => String, { description: 'The token from the link.' }) @IsNotEmpty() @MaxLength(100) token!: string;
  @Field(() => String, { description: 'The new password; the rules are in `signInRules`.' })
  @IsNotEmpty()
  @MaxLength(200)
  newPassword!: string;
}

@InputType({ description: 'Proves once more who is signed in.' })
export class ConfirmIdentityInput {
  @Field(() => String, { description: 'The password.' }) @IsNotEmpty() @MaxLength(200) password!: string;
  @Field(() => String, { nullable: true, description: `${CODE} Wanted where a second factor is set up.` })
  @MaxLength(20)
  code?: string;
}

@InputType({ description: "Changes one's own password." })
export class ChangePasswordInput {
  @Field(() => String, { description: 'The password in use.' }) @IsNotEmpty() @MaxLength(200) currentPassword!: string;
  @Field(() => String, { description: 'The new one; the rules are in `signInRules`.' })
  @IsNotEmpty()
  @MaxLength(200)
  newPassword!: string;
}

@InputType({ description: 'The password, typed again for a step that touches the second factor.' })
export class PasswordAgainInput {
  @Field(() => String, { description: 'The password.' }) @IsNotEmpty() @MaxLength(200) password!: string;
}

@InputType({ description: 'Proves that the authenticator has the secret.' })
export class ConfirmSecondFactorInput {
  @Field(() => String, { description: 'Six digits of the authenticator.' }) @IsNotEmpty() @MaxLength(20) code!: string;
}

@InputType({ description: "Ends sessions of one's own." })
export class EndMySessionsInput {
  @Field(() => [ID], { nullable: true, description: 'These sessions.' }) @ArrayMaxSize(100) ids?: string[];
  @Field(() => Boolean, { description: 'All but the one that asks.' }) others!: boolean;
}

@InputType({ description: 'Opens an account with one role. It has no password until its holder uses a one-time link.' })
export class OpenAccountInput {
  @Field(() => String, { description: 'Name for signing in: 3 to 60 small letters, digits, dots or hyphens.' })
  @IsNotEmpty()
  @MaxLength(60)
  username!: string;
  @Field(() => String, { description: 'Name of the holder.' }) @IsNotEmpty() @MaxLength(50) name!: string;
  @Field(() => ID, { description: 'The organisation.' }) organisationId!: string;
  @Field(() => String, { description: 'Role (code list role).' }) @IsNotEmpty() @MaxLength(30) role!: string;
}

@InputType({ description: 'Names an account.' })
export class AccountInput {
  @Field(() => ID, { description: 'The account.' }) id!: string;
}

@InputType({ description: 'Asks for a one-time link for somebody who cannot sign in.' })
export class IssueRecoveryLinkInput {
  @Field(() => ID, { description: 'The account.' }) id!: string;
  @Field(() => String, { description: 'Why, and how the holder was recognised; kept in the audit.' })
  @IsNotEmpty()
  @MaxLength(200)
  reason!: string;
  @Field(() => Boolean, { description: 'The telephone is lost too: using the link takes the second factor away.' })
  resetsSecondFactor!: boolean;
}

@InputType({ description: 'Ends all sessions of an account or of everybody working in an organisation.' })
export class EndSessionsInput {
  @Field(() => ID, { nullable: true, description: 'The account; or else name an organisation.' }) accountId?: string;
  @Field(() => ID, { nullable: true, description: 'The organisation; or else name an account.' })
  organisationId?: string;
  @Field(() => String, { description: 'Why; kept in the audit.' }) @IsNotEmpty() @MaxLength(200) reason!: string;
}

@InputType({ description: 'Gives an account a role in an organisation.' })
export class GrantRoleInput {
  @Field(() => ID, { description: 'The account; never the own one.' }) accountId!: string;
  @Field(() => ID, { description: 'The organisation.' }) organisationId!: string;
  @Field(() => String, { description: 'Role (code list role).' }) @IsNotEmpty() @MaxLength(30) role!: string;
}

@InputType({ description: 'Takes a role away at once.' })
export class EndRoleInput {
  @Field(() => ID, { description: 'The membership.' }) id!: string;
  @Field(() => Int, { description: 'Version the page was read with.' }) version!: number;
}

@InputType({ description: 'Records that the register of offences was asked and had nothing (未成年人保护法 62).' })
export class RecordBackgroundCheckInput {
  @Field(() => ID, { description: 'The membership.' }) id!: string;
  @Field(() => Int, { description: 'Version the page was read with.' }) version!: number;
  @Field(() => LocalDate, { description: 'Day of the answer; it counts for a year.' }) checkedOn!: string;
}

@InputType({ description: 'Chooses the rules for passwords and second factors.' })
export class ChooseProfileInput {
  @Field(() => String, { description: 'djbh3 or modern.' }) @IsNotEmpty() @MaxLength(20) profile!: string;
  @Field(() => String, { description: 'Why; kept with the choice.' }) @IsNotEmpty() @MaxLength(200) reason!: string;
}

@InputType({ description: 'Issues a token for a program.' })
export class IssueServiceTokenInput {
  @Field(() => String, { description: 'What it is for.' }) @IsNotEmpty() @MaxLength(50) name!: string;
  @Field(() => ID, { description: 'Organisation it acts for.' }) organisationId!: string;
  @Field(() => String, { description: 'Role it acts in (code list role); none of the three administrators.' })
  @IsNotEmpty()
  @MaxLength(30)
  role!: string;
  @Field(() => [String], {
    description: 'Actions of the permission matrix, within the role; nothing about accounts or the audit.',
  })
  @ArrayMaxSize(100)
  scopes!: string[];
  @Field(() => [String], { description: 'Addresses or networks it may be used from; empty means anywhere.' })
  @ArrayMaxSize(20)
  networks!: string[];
  @Field(() => LocalDate, { description: 'Last day; at most 366 days ahead.' }) expiresOn!: string;
}

@InputType({ description: 'Names a service token.' })
export class RevokeServiceTokenInput {
  @Field(() => ID, { description: 'The token.' }) id!: string;
  @Field(() => String, { description: 'Why; kept in the audit.' }) @IsNotEmpty() @MaxLength(200) reason!: string;
}

@InputType({ description: 'Says whom the identity provider means by a subject.' })
export class LinkIdentityInput {
  @Field(() => ID, { description: 'The account; never the own one.' }) accountId!: string;
  @Field(() => String, { nullable: true, description: 'Claim `sub` of the provider; empty ends the link.' })
  @MaxLength(255)
  subject?: string;
}
