// What is said about a person on rarer occasions: a file that is handed over, a correction, a merge, an emergency, the end of a time of keeping.

/** Speaks like `sayInWords`; `sql` puts behind us what only the calendar can bring about. */
export async function sayOnOccasions({ caller, change, personId, nationalId, involve, sealed, word, sql }) {
  const say = (where) => (sealed[where] = word('words'));
  const [admin, second, owner, taker, doctor, coach, emergency, auditor] = await Promise.all(
    ['admin', 'second', 'owner', 'taker', 'doctor', 'coach', 'emergency', 'auditor'].map(caller),
  );
  const one = async (who, query, variables) => {
    const response = await who.send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const answer = await response.json();
    if (answer.errors) throw new Error(`${query.slice(0, 80)}: ${JSON.stringify(answer.errors)}`);
    return Object.values(answer.data)[0];
  };
  const versioned = (type) => `... on ${type} { id version }`;
  const places = (await one(admin, '{ organisations(first: 50) { nodes { id name } } }')).nodes;
  const placeOf = (name) => places.find((place) => place.name === name).id;
  const somebody = async (name, birthDate) =>
    await admin.ask(change('createPerson', 'CreatePersonInput', versioned('Person')), {
      name,
      sex: 'FEMALE',
      birthDate,
      areaCode: '440307',
      notADuplicate: true,
    });
  const rowOf = async (table, where, values) =>
    (await sql(`select id, version from ${table} where ${where} order by id desc limit 1`, values))[0];

  await handover();
  await corrections();
  await twoRecords();
  await inAnEmergency();
  await notWanted();
  await atWork();
  await keptAndGone();

  async function handover() {
    const { id } = await rowOf('case_file', 'person_id = $1', [personId]);
    const offered = await owner.ask(change('offerHandover', 'OfferHandoverInput', '... on Handover { id }'), {
      caseFileId: id,
      toOrganisationId: placeOf('宝安区残联'),
      reason: say('why a file is handed over'),
    });
    await taker.ask(change('answerHandover', 'AnswerHandoverInput', ''), {
      id: offered.id,
      move: 'decline',
      answer: say('why a file is not taken'),
    });
  }

  async function corrections() {
    const said = await rowOf('diagnosis', 'person_id = $1', [personId]);
    await doctor.ask(change('amendDiagnosis', 'AmendDiagnosisInput', ''), {
      ...said,
      licenceScope: 'PSYCHIATRY',
      licenceNumber: '110440300012345',
      outcome: 'CONFIRMED',
      icd10: 'F84.0',
      icd11: '6A02.3',
      severitySocial: 'LEVEL_2',
      severityRepetitive: 'LEVEL_2',
      cognitiveMeasure: 'IQ',
      cognitiveValue: 58,
      cognitiveTest: 'Wechsler',
      amendReason: say('why a diagnosis was amended'),
    });
    const answers = Object.fromEntries(Array.from({ length: 37 }, (_, at) => [String(at + 1), 'NO']));
    const screening = await doctor.ask(change('recordScreening', 'RecordScreeningInput', versioned('Screening')), {
      personId,
      instrument: 'CAST@1',
      informant: 'PARENT',
      answers,
    });
    await doctor.ask(change('amendScreening', 'AmendScreeningInput', ''), {
      ...pick(screening),
      answers: { ...answers, 1: 'YES' },
      reason: say('why a screening was amended'),
    });
  }

  async function twoRecords() {
    const [survivor, merged, twin] = await Promise.all(
      ['林甲', '林乙', '林丙'].map((name) => somebody(name, '2015-03-04')),
    );
    const merge = await admin.ask(change('mergePersons', 'MergePersonsInput', versioned('PersonMerge')), {
      survivorId: survivor.id,
      survivorVersion: survivor.version,
      mergedId: merged.id,
      mergedVersion: merged.version,
      taken: [],
      reason: say('why two records are one'),
    });
    await admin.ask(change('undoMerge', 'UndoMergeInput', ''), {
      ...pick(merge),
      reason: say('why they are two again'),
    });
    // Found at night; whoever looks at it says why it is none.
    await sql(
      `insert into possible_duplicate (id, version, created_at, updated_at, one_id, other_id, score, band, reasons, weights_version, state, found_on, fingerprint)
       values (gen_random_uuid(), 1, now(), now(), least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid), 80, 'LIKELY', '[]', 'drill', 'OPEN', current_date, 'x')`,
      [survivor.id, twin.id],
    );
    await admin.ask(change('notADuplicate', 'NotADuplicateInput', ''), {
      ...(await rowOf('possible_duplicate', "weights_version = 'drill'", [])),
      because: 'TWINS',
      note: say('why a pair is none'),
    });
  }

  async function inAnEmergency() {
    const grant = await emergency.ask(change('breakGlass', 'BreakGlassInput', '... on GlassGrant { id }'), {
      identifier: nationalId,
      reason: 'MEDICAL_EMERGENCY',
      reasonNote: say('why a record was opened in an emergency'),
    });
    const end = `mutation($input: ID!) { endGlass(id: $input) { __typename ... on Refusal { code field message } ${versioned('GlassGrant')} } }`;
    const over = await emergency.ask(end, grant.id);
    await auditor.ask(change('reviewGlass', 'ReviewGlassInput', ''), {
      ...pick(over),
      verdict: 'JUSTIFIED',
      verdictNote: say('what the reviewer of an emergency found'),
    });
  }

  async function notWanted() {
    const { id } = await somebody('林不愿', '1990-03-04');
    await involve(id);
    const applied = await owner.ask(change('applyForCare', 'ApplyForCareInput', versioned('Application')), {
      personId: id,
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
    await owner.ask(change('withdrawApplication', 'WithdrawApplicationInput', ''), {
      ...pick(applied),
      reason: 'WISH',
      note: say('why an application was withdrawn'),
    });
  }

  async function atWork() {
    const { id } = await somebody('林上班', '1994-03-04');
    await involve(id);
    const employer = await admin.ask(
      change('saveOrganisation', 'SaveOrganisationInput', '... on Organisation { id }'),
      {
        name: '龙岗烘焙坊',
        kind: 'EMPLOYER',
        areaCode: '440307',
      },
    );
    await coach.ask(change('writeProfile', 'WriteProfileInput', ''), {
      personId: id,
      wish: 'YES',
      track: 'SUPPORTED',
      skills: ['PACKING'],
      interests: ['PACKING'],
      noiseTolerance: 2,
      socialTolerance: 2,
      hoursPerWeek: 30,
      travelsAlone: true,
    });
    const job = await coach.ask(change('saveJob', 'SaveJobInput', '... on Job { id }'), {
      employerId: employer.id,
      title: '包装助手',
      track: 'SUPPORTED',
      form: 'SUPPORTED',
      tasks: ['PACKING'],
      skillsNeeded: ['PACKING'],
      noise: 2,
      socialContact: 1,
      hoursPerWeek: 25,
    });
    const work = await coach.ask(change('startEmployment', 'StartEmploymentInput', versioned('Employment')), {
      personId: id,
      jobId: job.id,
    });
    await sql('update employment set starts_on = starts_on - 31 where id = $1', [work.id]);
    await coach.ask(change('confirmRetention', 'ConfirmRetentionInput', ''), {
      employmentId: work.id,
      milestone: 'DAY_30',
      evidence: say('evidence of a milestone at work'),
    });
  }

  async function keptAndGone() {
    await admin.ask(change('liftHold', 'LiftHoldInput', ''), {
      ...(await rowOf('retention_hold', 'person_id = $1', [personId])),
      note: say('why a hold was lifted'),
    });
    const { id } = await somebody('林期满', '2010-03-04');
    await sql(
      `insert into referral (id, created_at, updated_at, version, person_id, from_organisation_id, to_organisation_id, service, reason, urgency, status, clock_version, drafted_on, sent_on)
       values (gen_random_uuid(), now(), now(), 1, $1, $2, $3, 'INTERVENTION', 'OTHER', 'ROUTINE', 'CLOSED', 'x', current_date - 3000, current_date - 3000)`,
      [id, placeOf('龙岗区残联'), placeOf('龙岗康复中心')],
    );
    await sql(
      'update involvement set ended_on = current_date - 2900, started_on = current_date - 3000 where person_id = $1',
      [id],
    );
    await admin.ask(change('proposeDisposals', 'ProposeDisposalsInput', ''), {
      personIds: [id],
      note: say('why a disposal was proposed'),
    });
    await second.ask(change('declineDisposal', 'DecideDisposalInput', ''), {
      ...(await rowOf('disposal', 'person_id = $1', [id])),
      note: say('why a disposal was declined'),
    });
  }
}

const pick = ({ id, version }) => ({ id, version });
