import { Arg, Ctx as GqlCtx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { May, type Ctx } from '../access/index.js';
import { addGuardian } from './commands/add-guardian.js';
import { changePerson } from './commands/change-person.js';
import { endGuardian } from './commands/end-guardian.js';
import { createPerson } from './commands/create-person.js';
import { recordOwnAnswer } from './consent/own-answer.js';
import { recordConsent } from './consent/record-consent.js';
import { withdrawConsent } from './consent/withdraw-consent.js';
import { revealGuardianPhone, revealNationalId } from './commands/reveal.js';
import {
  AddGuardianInput,
  ChangePersonInput,
  CreatePersonInput,
  EndGuardianInput,
  PersonFilterInput,
  RecordConsentInput,
  RecordOwnAnswerInput,
  RevealInput,
  WithdrawConsentInput,
} from './people.inputs.js';
import * as queries from './people.queries.js';
import { PersonDetail, PersonDetailResult, PersonPage, PersonResult, RevealedResult } from './people.types.js';

@Resolver()
export class PeopleResolver {
  @May('person.read')
  @Query(() => PersonPage, { description: "Persons within this reader's reach, by name." })
  persons(
    @Arg('filter', () => PersonFilterInput, { nullable: true }) filter: PersonFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<PersonPage> {
    return queries.personPage(ctx, filter ?? {}, { first, after });
  }

  @May('person.read')
  @Query(() => PersonDetail, {
    nullable: true,
    description: 'One person; null when absent or out of reach. Reading is audited.',
  })
  person(@Arg('id', () => ID) id: string, @GqlCtx() ctx: Ctx): Promise<PersonDetail | null> {
    return queries.personDetail(ctx, id);
  }

  @May('person.create')
  @Mutation(() => PersonResult, {
    description:
      'Enters a person. Refuses POSSIBLE_DUPLICATE until the likenesses were looked at, NATIONAL_ID_TAKEN for a known number.',
  })
  async createPerson(
    @Arg('input', () => CreatePersonInput) input: CreatePersonInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    const { id } = await createPerson(ctx, input);
    return queries.personById(ctx, id);
  }

  @May('person.change')
  @Mutation(() => PersonResult, {
    description: 'Corrects identity or address. Answers StaleVersion when somebody else was quicker.',
  })
  async changePerson(
    @Arg('input', () => ChangePersonInput) input: ChangePersonInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    const { id } = await changePerson(ctx, input);
    return queries.personById(ctx, id);
  }

  @May('guardian.manage')
  @Mutation(() => PersonDetailResult, { description: 'Enters a guardian (民法典 27 to 36).' })
  async addGuardian(
    @Arg('input', () => AddGuardianInput) input: AddGuardianInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    await addGuardian(ctx, input);
    return queries.personDetail(ctx, input.personId);
  }

  @May('guardian.manage')
  @Mutation(() => PersonDetailResult, {
    description:
      'Ends a guardian, or writes down that a carer is there no longer (民法典 36, 39). When nobody is left, a residence assessment opens at once. Refuses GUARDIAN_ENDED_ALREADY, DATE_IN_FUTURE, DATE_ORDER, REASON_REQUIRED.',
  })
  async endGuardian(
    @Arg('input', () => EndGuardianInput) input: EndGuardianInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    const { person } = await endGuardian(ctx, input);
    return queries.personDetail(ctx, person.id);
  }

  @May('consent.record')
  @Mutation(() => PersonDetailResult, {
    description: 'Writes down an answer to one purpose; refusal and silence are answers too (PIPL 14, 15, 29, 31).',
  })
  async recordConsent(
    @Arg('input', () => RecordConsentInput) input: RecordConsentInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    await recordConsent(ctx, input);
    return queries.personDetail(ctx, input.personId);
  }

  @May('consent.record')
  @Mutation(() => PersonDetailResult, {
    description:
      'Withdraws a consent (PIPL 15); what was done before stays valid. Institutions that know the person by a consent to share alone do not find them on the next read.',
  })
  async withdrawConsent(
    @Arg('input', () => WithdrawConsentInput) input: WithdrawConsentInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    const consent = await withdrawConsent(ctx, input.id);
    return queries.personDetail(ctx, consent.person.id);
  }

  @May('consent.record')
  @Mutation(() => PersonDetailResult, {
    description:
      "Writes down a young person's own word beside the guardian's, from the 14th to the 18th birthday. Refuses OWN_WORD_AGE at any other age, MOVE_NOT_ALLOWED where no consent stands.",
  })
  async recordOwnAnswer(
    @Arg('input', () => RecordOwnAnswerInput) input: RecordOwnAnswerInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    const consent = await recordOwnAnswer(ctx, input);
    return queries.personDetail(ctx, consent.person.id);
  }

  @May('person.reveal')
  @Mutation(() => RevealedResult, { description: "Shows a person's national ID in full; audited with the reason." })
  revealNationalId(@Arg('input', () => RevealInput) input: RevealInput, @GqlCtx() ctx: Ctx): Promise<object> {
    return revealNationalId(ctx, input);
  }

  @May('person.reveal')
  @Mutation(() => RevealedResult, { description: "Shows a guardian's mobile number in full; audited with the reason." })
  revealGuardianPhone(@Arg('input', () => RevealInput) input: RevealInput, @GqlCtx() ctx: Ctx): Promise<object> {
    return revealGuardianPhone(ctx, input);
  }
}
