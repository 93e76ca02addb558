import { Arg, Ctx as GqlCtx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { May, type Ctx } from '../access/index.js';
import { DoneResult } from '../platform/graphql/results.js';
import { LocalDate } from '../platform/graphql/scalars.js';
import { answerOffer } from './commands/answer-offer.js';
import { applyForCare } from './commands/apply-for-care.js';
import { assessApplication } from './commands/assess-application.js';
import { moveStay } from './commands/move-stay.js';
import { offerBed } from './commands/offer-bed.js';
import { reconcileMedication } from './commands/reconcile-medication.js';
import { saveUnit } from './commands/save-unit.js';
import { withdrawApplication } from './commands/withdraw-application.js';
import { writeCarePlan } from './commands/write-care-plan.js';
import { stayCare } from './care.queries.js';
import {
  AnswerOfferInput,
  ApplicationFilterInput,
  ApplyForCareInput,
  AssessApplicationInput,
  MoveStayInput,
  OfferBedInput,
  ReconcileMedicationInput,
  SaveUnitInput,
  WithdrawApplicationInput,
  WriteCarePlanInput,
} from './residence.inputs.js';
import * as queries from './residence.queries.js';
import {
  ApplicationPage,
  ApplicationResult,
  BoardUnit,
  OfferResult,
  OfferType,
  PersonResidence,
  StayCareResult,
  StayCareType,
  StayPage,
  StayResult,
} from './residence.types.js';

@Resolver()
export class ResidenceResolver {
  @May('bed.read')
  @Query(() => [BoardUnit], {
    description:
      'Every bed of the facilities in reach on a day (own, or of the district one answers for); names masked without right.',
  })
  bedBoard(
    @Arg('on', () => LocalDate, { nullable: true }) on: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<BoardUnit[]> {
    return queries.bedBoard(ctx, on);
  }

  @May('waiting.read')
  @Query(() => ApplicationPage, {
    description:
      'Applications within reach: those to assess at once first, then by points, then the earlier application.',
  })
  applications(
    @Arg('filter', () => ApplicationFilterInput, { nullable: true }) filter: ApplicationFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<ApplicationPage> {
    return queries.applicationPage(ctx, filter ?? {}, { first, after });
  }

  @May('residence.read')
  @Query(() => [OfferType], { description: 'Open offers within reach, those about to expire first; at most 100.' })
  openOffers(@GqlCtx() ctx: Ctx): Promise<OfferType[]> {
    return queries.openOffers(ctx);
  }

  @May('residence.read')
  @Query(() => StayPage, { description: 'Stays within reach, newest first.' })
  stays(
    @Arg('running', () => Boolean, { nullable: true }) running: boolean | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<StayPage> {
    return queries.stayPage(ctx, { running }, { first, after });
  }

  @May('residence.read')
  @Query(() => PersonResidence, {
    nullable: true,
    description: 'The residence chapter of a case; null when out of reach.',
  })
  personResidence(@Arg('personId', () => ID) personId: string, @GqlCtx() ctx: Ctx): Promise<PersonResidence | null> {
    return queries.personResidence(ctx, personId);
  }

  @May('careplan.read')
  @Query(() => StayCareType, {
    nullable: true,
    description: 'Care plan and medicines of a stay; null when out of reach. Reading the medicines is audited.',
  })
  stayCare(@Arg('stayId', () => ID) stayId: string, @GqlCtx() ctx: Ctx): Promise<StayCareType | null> {
    return stayCare(ctx, stayId);
  }

  @May('medication.reconcile')
  @Mutation(() => StayCareResult, {
    description:
      'Writes down what a resident takes, as a further revision. Refuses STAY_NOT_RUNNING, MEDICINES_REQUIRED, REASON_REQUIRED; answers StaleVersion when a newer revision exists.',
  })
  async reconcileMedication(
    @Arg('input', () => ReconcileMedicationInput) input: ReconcileMedicationInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    await reconcileMedication(ctx, input);
    return stayCare(ctx, input.stayId);
  }

  @May('careplan.write')
  @Mutation(() => StayCareResult, {
    description:
      'Writes the care plan of a resident, as a further revision; its review is owed. Refuses STAY_NOT_RUNNING, REQUIRED, DATE_IN_PAST.',
  })
  async writeCarePlan(
    @Arg('input', () => WriteCarePlanInput) input: WriteCarePlanInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    await writeCarePlan(ctx, input);
    return stayCare(ctx, input.stayId);
  }

  @May('facility.manage')
  @Mutation(() => DoneResult, { description: "Enters a unit of one's own facility with its beds." })
  async saveUnit(@Arg('input', () => SaveUnitInput) input: SaveUnitInput, @GqlCtx() ctx: Ctx): Promise<object> {
    const unit = await saveUnit(ctx, input);
    return { id: unit.id, count: input.beds.length };
  }

  @May('application.create')
  @Mutation(() => ApplicationResult, {
    description: 'Applies for residential care. Refuses APPLICATION_GATE with every condition not met.',
  })
  async applyForCare(
    @Arg('input', () => ApplyForCareInput) input: ApplyForCareInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    const { id } = await applyForCare(ctx, input);
    return queries.applicationById(ctx, id);
  }

  @May('application.assess')
  @Mutation(() => ApplicationResult, { description: "Writes down the panel's decision: people decide (PIPL 24)." })
  async assessApplication(
    @Arg('input', () => AssessApplicationInput) input: AssessApplicationInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    const { id } = await assessApplication(ctx, input);
    return queries.applicationById(ctx, id);
  }

  @May('application.withdraw')
  @Mutation(() => ApplicationResult, {
    description: 'Takes an application back; a bed held for it is free again. Refuses MOVE_NOT_ALLOWED once placed.',
  })
  async withdrawApplication(
    @Arg('input', () => WithdrawApplicationInput) input: WithdrawApplicationInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    const { id } = await withdrawApplication(ctx, input);
    return queries.applicationById(ctx, id);
  }

  @May('offer.make')
  @Mutation(() => OfferResult, { description: "Holds a bed of one's own facility for seven days." })
  async offerBed(@Arg('input', () => OfferBedInput) input: OfferBedInput, @GqlCtx() ctx: Ctx): Promise<object | null> {
    const { id } = await offerBed(ctx, input);
    return queries.offerById(ctx, id);
  }

  @May('offer.answer')
  @Mutation(() => OfferResult, {
    description: "The family's answer; accepting reserves the bed. Refuses BED_OCCUPIED when somebody was quicker.",
  })
  async answerOffer(
    @Arg('input', () => AnswerOfferInput) input: AnswerOfferInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    const { id } = await answerOffer(ctx, input);
    return queries.offerById(ctx, id);
  }

  @May('stay.manage')
  @Mutation(() => StayResult, { description: 'Admits, confirms, lets go on leave, takes back or discharges.' })
  async moveStay(@Arg('input', () => MoveStayInput) input: MoveStayInput, @GqlCtx() ctx: Ctx): Promise<object | null> {
    const { id } = await moveStay(ctx, input);
    return queries.stayById(ctx, id);
  }
}
