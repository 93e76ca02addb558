// Everything that is said about a person in words, in every room, each with a value that occurs nowhere else.

/** Speaks for a child of eight and for somebody of thirty. What is said comes into `sealed` under the name of where it was said. */
export async function sayInWords({ caller, change, personId, involve, sealed, word }) {
  const say = (where) => (sealed[where] = word('words'));
  const [admin, owner, doctor, therapist, secretary, teacher, coach, care] = await Promise.all(
    ['admin', 'owner', 'doctor', 'therapist', 'secretary', 'teacher', 'coach', 'care'].map(caller),
  );
  const one = async (who, query, variables) => {
    const body = JSON.stringify({ query, variables });
    const response = await who.send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const answer = await response.json();
    if (answer.errors) throw new Error(`${query.slice(0, 80)}: ${JSON.stringify(answer.errors)}`);
    return Object.values(answer.data)[0];
  };
  const places = (await one(admin, '{ organisations(first: 50) { nodes { id kind } } }')).nodes;
  const placeOf = (kind) => places.find((place) => place.kind === kind).id;
  const versioned = (type) => `... on ${type} { id version }`;

  const guardianOf = async (id) =>
    (await one(admin, 'query($id: ID!) { person(id: $id) { guardians { id version } } }', { id })).guardians[0];
  const guardian = await guardianOf(personId);
  for (const purpose of ['SCREENING', 'SHARING', 'HEALTH_RECORD'])
    await owner.ask(change('recordConsent', 'RecordConsentInput', ''), {
      personId,
      guardianId: guardian.id,
      purpose,
      outcome: 'CONSENTED',
    });
  const draft = await doctor.ask(change('draftReferral', 'DraftReferralInput', versioned('Referral')), {
    personId,
    toOrganisationId: placeOf('REHAB_INSTITUTION'),
    service: 'INTERVENTION',
    reason: 'OTHER',
    note: say('note of a referral'),
  });
  const sent = await doctor.ask(change('sendReferral', 'SendReferralInput', versioned('Referral')), pick(draft));
  let referral = sent;
  for (const more of [
    { move: 'accept', reason: say('answer to a referral'), appointmentOn: day(0) },
    { move: 'attend' },
    { move: 'writeResult', result: 'SERVICE_STARTED', resultNote: say('result of a referral') },
  ])
    referral = await therapist.ask(change('moveReferral', 'MoveReferralInput', versioned('Referral')), {
      ...pick(referral),
      ...more,
    });

  const plan = await therapist.ask(change('createPlan', 'CreatePlanInput', versioned('Plan')), {
    personId,
    directMinutes: 60,
    totalMinutes: 90,
    overrideReason: say('why a plan gives less'),
    setting: say('setting of a plan'),
    goals: [{ domain: 'COMMUNICATION', wording: say('goal of a plan') }],
  });
  const started = await therapist.ask(change('movePlan', 'MovePlanInput', versioned('Plan')), {
    ...pick(plan),
    move: 'start',
  });
  await therapist.ask(change('recordSession', 'RecordSessionInput', ''), {
    planId: plan.id,
    plannedMinutes: 60,
    deliveredMinutes: 60,
    familyMinutes: 0,
    attendance: 'ATTENDED',
    setting: 'INSTITUTION',
    method: 'ESDM',
    note: say('note of a session'),
  });
  await therapist.ask(change('movePlan', 'MovePlanInput', versioned('Plan')), {
    ...pick(started),
    move: 'end',
    reason: say('why a plan ended'),
  });

  await secretary.ask(change('recordFinding', 'RecordFindingInput', ''), {
    personId,
    opinion: 'SUITABLE_WITH_SUPPORT',
    suggested: 'ORDINARY_DESIGNATED',
  });
  let placement = await secretary.ask(change('proposePlacement', 'ProposePlacementInput', versioned('Placement')), {
    personId,
    schoolId: placeOf('PRIMARY_SCHOOL'),
    option: 'ORDINARY_DESIGNATED',
    passedOverReasons: [{ option: 'ORDINARY_REGULAR', reason: say('why a school was passed over') }],
  });
  for (const more of [
    { move: 'offer' },
    { move: 'accept', reason: say("guardian's answer to a placement") },
    { move: 'start' },
  ])
    placement = await secretary.ask(change('movePlacement', 'MovePlacementInput', versioned('Placement')), {
      ...pick(placement),
      ...more,
    });
  await teacher.ask(change('writeIep', 'WriteIepInput', ''), {
    placementId: placement.id,
    strengths: say('strengths of a pupil'),
    goals: [
      {
        domain: 'SOCIAL_INTERACTION',
        wording: say('goal at school'),
        criterion: say('when a goal at school is reached'),
        dueOn: day(200),
      },
    ],
  });
  await admin.ask(change('placeHold', 'PlaceHoldInput', ''), {
    personId,
    reason: 'DISPUTE',
    note: say('why a record is kept'),
  });
  await owner.ask(change('endGuardian', 'EndGuardianInput', ''), {
    ...pick(await guardianOf(personId)),
    endedOn: day(0),
    reason: 'OTHER',
    note: say('why a guardian ended'),
  });

  const adult = await admin.ask(change('createPerson', 'CreatePersonInput', '... on Person { id }'), {
    name: '成年人',
    sex: 'MALE',
    birthDate: '1995-06-05',
    areaCode: '440307',
    notADuplicate: true,
  });
  await involve(adult.id);
  await coach.ask(change('logVisit', 'LogVisitInput', ''), {
    personId: adult.id,
    minutes: 60,
    activities: ['ON_SITE_COACHING'],
    note: say('note of a visit'),
  });
  await care.ask(change('saveUnit', 'SaveUnitInput', ''), {
    name: '三层',
    building: 'A 栋',
    floor: '3',
    beds: ['301-1'],
  });
  const applied = await owner.ask(change('applyForCare', 'ApplyForCareInput', versioned('Application')), {
    personId: adult.id,
    selfCare: 'SEVERE',
    caregiver: 'ALL_AGED_70_OR_SEVERELY_DISABLED',
    moreThanOneDisabled: true,
    danger: 'NONE',
    income: 'OTHER',
    alternative: 'NONE',
    registeredHere: true,
    certificate: 'PSYCHIATRIC',
    needsHospital: false,
    appliedWithAuthority: true,
  });
  const waiting = await owner.ask(change('assessApplication', 'AssessApplicationInput', versioned('Application')), {
    ...pick(applied),
    panel: ['甲', '乙', '丙'],
    note: say('what a panel said'),
    accept: true,
  });
  const [board] = await one(care, '{ bedBoard { beds { id } } }');
  const offer = await care.ask(change('offerBed', 'OfferBedInput', '... on Offer { id }'), {
    applicationId: waiting.id,
    bedId: board.beds[0].id,
  });
  await owner.ask(change('answerOffer', 'AnswerOfferInput', ''), {
    id: offer.id,
    accept: true,
    answer: say("family's answer to a bed"),
  });
  const { stays } = await one(care, 'query($id: ID!) { personResidence(personId: $id) { stays { id version } } }', {
    id: adult.id,
  });
  await care.ask(change('moveStay', 'MoveStayInput', ''), { ...pick(stays[0]), move: 'admit' });
  await care.ask(change('writeCarePlan', 'WriteCarePlanInput', ''), {
    stayId: stays[0].id,
    revision: 0,
    supportLevel: 'SEVERE',
    needs: [say('what a resident needs')],
    goals: [say('what a resident aims at')],
    reviewOn: day(90),
  });
  await care.ask(change('reconcileMedication', 'ReconcileMedicationInput', ''), {
    stayId: stays[0].id,
    revision: 0,
    medicines: [
      {
        medicine: say('a medicine'),
        dose: '5 mg',
        route: 'ORAL',
        frequency: '每日一次',
        source: 'FAMILY',
        decision: 'STOP',
        reason: say('why a medicine was stopped'),
      },
    ],
  });
}

const pick = ({ id, version }) => ({ id, version });

/** So many days from now, by the calendar of the city. */
const day = (from) => new Date(Date.now() + 8 * 3_600_000 + from * 86_400_000).toISOString().slice(0, 10);
