import { Field, ID, Int } from 'type-graphql';
import { OpenMoveType } from '../platform/graphql/open-move.type.js';
import { pageOf, type Page } from '../platform/graphql/page.js';
import { resultOf } from '../platform/graphql/results.js';
import { DateTime, LocalDate } from '../platform/graphql/scalars.js';
import { Shape } from '../platform/graphql/shape.js';

@Shape('Person', 'A person the city supports. Numbers are masked; `revealNationalId` shows one with a reason.')
export class PersonType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => String, { description: 'Name.' }) name!: string;
  @Field(() => String, { description: 'Sex (code list sex, GB/T 2261.1).' }) sex!: string;
  @Field(() => LocalDate, { description: 'Birth date.' }) birthDate!: string;
  @Field(() => Int, { nullable: true, description: 'Completed weeks of gestation, where known.' }) gestationWeeks!:
    | number
    | null;
  @Field(() => String, { nullable: true, description: 'National ID with the middle hidden (GB 11643).' })
  nationalIdMasked!: string | null;
  @Field(() => String, { description: 'Code of the management area the person lives in.' }) areaCode!: string;
  @Field(() => String, { description: 'Name of that area.' }) areaName!: string;
  @Field(() => String, { nullable: true, description: 'Name of the subdistrict.' }) streetName!: string | null;
  @Field(() => String, { nullable: true, description: 'Name of the school of the current enrolment.' }) schoolName!:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'Grade and class of the current enrolment.' }) className!:
    | string
    | null;
  @Field(() => Int, { description: 'Version, to be sent back with a change.' }) version!: number;
}

export const PersonPage = pageOf('Person', () => PersonType);
export type PersonPage = Page<PersonType>;
export const PersonResult = resultOf('Person', () => PersonType);

@Shape('PersonAbilities', "What this reader may do with this person's record.")
export class PersonAbilities {
  @Field(() => Boolean, { description: 'Change identity and address.' }) change!: boolean;
  @Field(() => Boolean, { description: 'See a masked number in full, with a reason.' }) reveal!: boolean;
  @Field(() => Boolean, { description: 'Enter or end guardians.' }) manageGuardians!: boolean;
  @Field(() => Boolean, { description: 'Record a consent.' }) recordConsent!: boolean;
  @Field(() => Boolean, { description: 'Make a copy of everything that is kept about the person (PIPL 45).' })
  exportData!: boolean;
}

@Shape('Guardian', 'Who may decide for the person, on what ground, and until when (民法典 27 to 36).')
export class GuardianType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => String, { description: 'Name.' }) name!: string;
  @Field(() => String, { description: 'Ground of the authority (code list guardian-kind).' }) kind!: string;
  @Field(() => String, { nullable: true, description: 'Mobile number with the middle hidden.' }) phoneMasked!:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'Number of the document, where the ground needs one.' })
  documentNo!: string | null;
  @Field(() => LocalDate, { description: 'First day of the authority.' }) startedOn!: string;
  @Field(() => LocalDate, { nullable: true, description: "Day it ends; a parent's ends on the 18th birthday." })
  endedOn!: string | null;
  @Field(() => Boolean, { description: 'Whether it is in force today.' }) inForce!: boolean;
  @Field(() => String, {
    description:
      'IN_FORCE, CARER (authority ended with the 18th birthday, still cares) or ENDED (code list guardian-status).',
  })
  status!: string;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day without this guardian or carer; null while there.',
  })
  lostOn!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it ended (code list guardian-end-reason).' }) endReason!:
    | string
    | null;
  @Field(() => Int, { description: 'Version, to be sent back to end it.' }) version!: number;
  @Field(() => [OpenMoveType], { description: 'What this reader may do next.' }) openMoves!: OpenMoveType[];
}

@Shape('Consent', 'One answer to one purpose. The newest answer to a purpose holds (PIPL 14, 15, 29, 31).')
export class ConsentType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => String, { description: 'Purpose (code list consent-purpose).' }) purpose!: string;
  @Field(() => String, { description: 'Answer (code list consent-outcome).' }) outcome!: string;
  @Field(() => String, { nullable: true, description: 'Guardian who answered; null when the person did.' })
  guardianName!: string | null;
  @Field(() => LocalDate, { description: 'Day of the answer.' }) answeredOn!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Day it was withdrawn (PIPL 15); null while it stands.' })
  withdrawnOn!: string | null;
  @Field(() => String, { description: 'Version of the notice that was shown.' }) textVersion!: string;
  @Field(() => Boolean, { description: 'Whether this is the answer that holds today.' }) inForce!: boolean;
  @Field(() => String, {
    description:
      'How it stands today (code list consent-state): GIVEN alone carries anything; EXPIRED since the person is of age and that guardian no longer decides (民法典 17, 18); REPLACED since the notice has changed in substance and the time to ask anew is over (PIPL 14).',
  })
  state!: string;
  @Field(() => ID, { nullable: true, description: 'The one institution it is about (PIPL 23); null when about all.' })
  recipientId!: string | null;
  @Field(() => String, { nullable: true, description: 'Name of that institution.' }) recipientName!: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'What the young person of 14 to 17 said beside the guardian (code list consent-outcome); null while not asked.',
  })
  ownAnswer!: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day of that word.' }) ownAnsweredOn!: string | null;
  @Field(() => Boolean, { description: "Whether the young person's own word is still to be asked (PIPL 28, 31)." })
  ownAnswerWanted!: boolean;
}

@Shape('Tie', 'An institution that has to do with the person now, and the ground on which it does (PIPL 13, 23).')
export class TieType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => String, { description: 'Name of the institution.' }) organisationName!: string;
  @Field(() => String, { description: 'Why (code list involvement-reason).' }) reason!: string;
  @Field(() => LocalDate, { description: 'First day.' }) startedOn!: string;
  @Field(() => String, { description: 'Ground (code list legal-basis); CONSENT ends with the consent to share.' })
  basis!: string;
  @Field(() => String, { description: 'Document and article.' }) source!: string;
  @Field(() => Boolean, { description: 'Whether the text of the source was read in full.' }) verified!: boolean;
}

@Shape('Enrolment', 'A place in a class for one school year.')
export class EnrolmentType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => ID, { description: 'The school.' }) schoolId!: string;
  @Field(() => String, { description: 'Name of the school.' }) schoolName!: string;
  @Field(() => Int, { description: 'First calendar year of the school year.' }) schoolYear!: number;
  @Field(() => String, { description: 'Grade (code list school-grade).' }) grade!: string;
  @Field(() => String, { description: 'Class.' }) className!: string;
  @Field(() => LocalDate, { description: 'First day.' }) startedOn!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Last day; null while it lasts.' }) endedOn!: string | null;
}

@Shape('PersonDetail', 'A person with guardians, consents and enrolments.')
export class PersonDetail {
  @Field(() => PersonType, { description: 'The person.' }) person!: PersonType;
  @Field(() => [GuardianType], { description: 'Guardians, those in force first.' }) guardians!: GuardianType[];
  @Field(() => [ConsentType], { description: 'Consents, newest first.' }) consents!: ConsentType[];
  @Field(() => [TieType], {
    description: "Institutions that know the person now; of those beyond the reader's reach only the reader's own.",
  })
  ties!: TieType[];
  @Field(() => [EnrolmentType], { description: 'Enrolments, newest first.' }) enrolments!: EnrolmentType[];
  @Field(() => PersonAbilities, { description: 'What this reader may do.' }) abilities!: PersonAbilities;
  @Field(() => [String], {
    description: 'Why this reader can see the person: reasons of involvement, or DISTRICT or CITY for supervision.',
  })
  because!: string[];
}

@Shape('Revealed', 'A masked value in full. Showing it was written to the audit trail.')
export class Revealed {
  @Field(() => ID, { description: 'The record.' }) id!: string;
  @Field(() => String, { description: 'The value.' }) value!: string;
  @Field(() => DateTime, { description: 'When it was shown.' }) at!: Date;
}

export const RevealedResult = resultOf('Revealed', () => Revealed);
export const PersonDetailResult = resultOf('PersonDetail', () => PersonDetail);
