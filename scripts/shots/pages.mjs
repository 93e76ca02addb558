// Whose page each address is. Where a record is needed, the first one its reader sees.
const first = (list) => list.nodes[0];
const caseOf =
  (stage, tab = '') =>
  async (ask) =>
    `/cases/${first((await ask('query($s: String) { cases(first: 1, filter: { stage: $s }) { nodes { id } } }', { s: stage })).cases).id}${tab && `?tab=${tab}`}`;

const campaign = async (ask) =>
  first((await ask('{ campaigns(first: 1, filter: { status: "OPEN" }) { nodes { id } } }')).campaigns).id;
const classOf = async (ask) => {
  const id = await campaign(ask);
  const { campaignClasses } = await ask(
    'query($c: ID!) { campaignClasses(campaignId: $c) { schoolId grade className } }',
    { c: id },
  );
  const [one] = campaignClasses;
  return `/screening/campaigns/${id}/grid?${new URLSearchParams({ school: one.schoolId, grade: one.grade, class: one.className })}`;
};
const mergeOf = async (ask) => {
  const { duplicatePairs } = await ask('{ duplicatePairs(first: 1) { nodes { left { id } right { id } } } }');
  const { left, right } = first(duplicatePairs);
  return `/duplicates/merge?keep=${left.id}&away=${right.id}`;
};
const bornSince = (date) => async (ask) =>
  first(
    (await ask('query($d: LocalDate) { persons(first: 1, filter: { bornFrom: $d }) { nodes { id } } }', { d: date }))
      .persons,
  ).id;
const person = async (ask) => first((await ask('{ persons(first: 1) { nodes { id } } }')).persons).id;

const disposal = async (ask, which) => {
  const { disposals } = await ask('{ disposals(first: 50) { nodes { id status proposedByName } } }');
  return `/retention/disposals?open=${disposals.nodes.find(which).id}`;
};
const proposedBy = (own) => async (ask) => {
  const { me } = await ask('{ me { name } }');
  return await disposal(ask, (one) => one.status === 'PROPOSED' && (one.proposedByName === me.name) === own);
};
const button = (page, name) => page.getByRole('button', { name }).first();
/** The file of this name or state that was sent last; a later address of it, when one is given. */
const importOf =
  (status, more = '', foundBy = () => true) =>
  async (ask) => {
    const { imports } = await ask(
      'query($s: String) { imports(first: 20, status: $s) { nodes { id purpose inserted moved } } }',
      { s: status },
    );
    return `/imports/${imports.nodes.find(foundBy).id}${more}`;
  };
/** The file whose rows met every fate. */
const whole = ({ moved }) => moved > 0;

export const pagesOf = {
  'case.longgang': {
    home: '/',
    people: '/people',
    'person-new': '/people/new',
    cases: '/cases',
    tasks: '/tasks',
    case: caseOf('INTERVENTION'),
    'case-family': caseOf('INTERVENTION', 'family'),
    'case-screening': caseOf('DIAGNOSIS', 'screening'),
    'case-referral': caseOf('DIAGNOSIS', 'referral'),
    'case-diagnosis': caseOf('INTERVENTION', 'diagnosis'),
    'case-intervention': caseOf('INTERVENTION', 'intervention'),
    'case-education': caseOf('EDUCATION', 'education'),
    'case-employment': caseOf('EMPLOYMENT', 'employment'),
    'case-residence': caseOf('RESIDENCE', 'residence'),
    'case-access-log': caseOf('INTERVENTION', 'access-log'),
    'referral-new': async (ask) => `/referrals/new?person=${await person(ask)}`,
    'consent-renewals': '/consents/renewals',
    duplicates: '/duplicates',
    merge: mergeOf,
    merged: '/duplicates/merged',
    'waiting-list': '/waiting-list',
    coverage: '/coverage',
    'published-figures': '/published-figures',
    'empty-list': '/cases?search=%E6%B2%A1%E6%9C%89%E8%BF%99%E4%B8%AA%E4%BA%BA',
    'not-found': '/nowhere',
    'no-such-case': '/cases/01920000-0000-7000-8000-000000000000',
  },
  'screener.longgang': {
    home: '/',
    campaigns: '/screening/campaigns',
    campaign: async (ask) => `/screening/campaigns/${await campaign(ask)}`,
    'age-points': async (ask) => `/screening/campaigns/${await campaign(ask)}/age-points`,
    pupils: async (ask) => `/screening/campaigns/${await campaign(ask)}/pupils`,
    grid: classOf,
    instruments: '/screening/instruments',
    imports: '/imports',
    'import-new': '/imports/new',
    'import-checked': importOf('CHECKED'),
    'import-rows-foreseen': importOf('CHECKED', '/rows?foreseen=UPDATE'),
    'import-leavers': importOf('CHECKED', '/leavers'),
    'forbidden-audit': '/audit',
  },
  'nurse.longgang': {
    home: '/',
    visit: async (ask) => `/screening/visit/${await bornSince('2022-01-01')(ask)}`,
  },
  'clinician.longgang': {
    home: '/',
    referrals: '/referrals',
    referral: async (ask) =>
      `/referrals/${first((await ask('{ referrals(first: 1, filter: { direction: "IN" }) { nodes { id } } }')).referrals).id}`,
    secondary: async (ask) => `/screening/secondary/${await person(ask)}`,
  },
  'doctor.longgang': {
    'emergency-access': '/emergency-access',
    home: '/',
    diagnosis: '/diagnosis',
    'follow-ups': '/diagnosis/follow-ups',
    'diagnosis-record': async (ask) => `/diagnosis/record/${await person(ask)}`,
  },
  'therapist.longgang': { home: '/', plans: '/plans', standard: '/standard' },
  'secretary.longgang': { home: '/', candidates: '/candidates', placements: '/placements' },
  'teacher.longgang': { home: '/', ieps: '/ieps' },
  'coach.longgang': { home: '/', 'coach-day': '/coach-day', jobs: '/jobs', employments: '/employments' },
  'care.longgang': { home: '/', beds: '/beds', 'waiting-list': '/waiting-list' },
  'admin.longgang': {
    retention: '/retention',
    'retention-schedule': '/retention/schedule',
    // What is chosen on the list is proposed from the bar below it.
    'retention-propose': {
      at: '/retention',
      first: async (page) => {
        const boxes = page.locator('tbody').getByRole('checkbox');
        for (const at of [0, 1]) await boxes.nth(at).click();
        await button(page, /提议处置|Propose/).click();
      },
    },
    'retention-hold': async (ask) =>
      `/retention?open=${first((await ask('{ retentionDue(first: 1, filter: { held: true }) { nodes { id } } }')).retentionDue).id}`,
    'retention-disposals': '/retention/disposals',
    'retention-disposal': proposedBy(false),
    'retention-disposal-own': proposedBy(true),
    'retention-disposal-stopped': async (ask) => await disposal(ask, (one) => one.status === 'STOPPED'),
    'retention-disposal-done': async (ask) => await disposal(ask, (one) => one.status === 'CARRIED_OUT'),
    'retention-approve': {
      at: proposedBy(false),
      first: async (page) => await button(page, /^(同意处置|Approve disposal)$/).click(),
    },
    'retention-certificates': '/retention/certificates',
    'retention-certificate': {
      at: async (ask) =>
        `/retention/certificates?open=${first((await ask('{ deletionCertificates(first: 1) { nodes { id } } }')).deletionCertificates).id}`,
      first: async (page) => {
        await button(page, /^(核验|Verify)$/).click();
        await page.locator('[role="status"] .MuiAlert-root').waitFor();
      },
    },
    'consent-renewals': '/consents/renewals',
    recount: '/recount',
    home: '/',
    coverage: '/coverage',
    'coverage-people': '/coverage/people?measure=SCREENED',
    campaigns: '/screening/campaigns',
    campaign: async (ask) => `/screening/campaigns/${await campaign(ask)}`,
    'age-points': async (ask) =>
      `/screening/campaigns/${first((await ask('{ campaigns(first: 1, filter: { status: "OPEN", programme: "KINDERGARTEN" }) { nodes { id } } }')).campaigns).id}/age-points`,
    cascade: '/cascade',
    'cascade-people': '/cascade/people?measure=WAITING',
    reports: '/diagnosis/reports',
    circulars: '/referrals/circulars',
    circular: async (ask) =>
      `/referrals/circulars/${first((await ask('{ circulars(first: 1) { nodes { id } } }')).circulars).id}`,
    organisations: '/organisations',
    organisation: async (ask) =>
      `/organisations/${first((await ask('{ organisations(first: 1, filter: { kinds: ["CARE_FACILITY"] }) { nodes { id } } }')).organisations).id}`,
    referrals: '/referrals',
    accounts: '/accounts',
    imports: '/imports',
    'import-columns': importOf('UPLOADED'),
    'import-applied': importOf('APPLIED', '', whole),
    'import-rows': importOf('APPLIED', '/rows', whole),
    ...Object.fromEntries(
      ['INSERTED', 'UPDATED', 'MOVED', 'DUPLICATE', 'REFUSED'].map((outcome) => [
        `import-rows-${outcome.toLowerCase()}`,
        importOf('APPLIED', `/rows?outcome=${outcome}`, whole),
      ]),
    ),
    'import-leavers-closed': importOf('APPLIED', '/leavers?closed=yes', whole),
    'import-stopped': importOf('STOPPED'),
    'import-rows-waiting': importOf('STOPPED', '/rows?outcome=WAITING'),
    'import-undone': importOf('UNDONE'),
    'import-undone-inserted': importOf('UNDONE', '/rows?outcome=INSERTED'),
    'import-undone-moved': importOf('UNDONE', '/rows?outcome=MOVED'),
    'import-discarded': importOf('DISCARDED'),
    'import-answers': importOf('APPLIED', '', ({ purpose }) => purpose === 'SCREENING_ANSWERS'),
    'import-answers-refused': importOf(
      'APPLIED',
      '/rows?outcome=REFUSED',
      ({ purpose }) => purpose === 'SCREENING_ANSWERS',
    ),
  },
  'auditor.city': { home: '/', audit: '/audit', 'emergency-access-review': '/emergency-access/review' },
  'security.city': {
    home: '/',
    accounts: '/accounts',
    account: async (ask) =>
      `/accounts/${first((await ask('{ accounts(first: 1, filter: { search: "teacher.longgang" }) { nodes { id } } }')).accounts).id}`,
    tokens: '/service-tokens',
    'sign-in-rules': '/sign-in-rules',
    'my-account': '/my-account',
  },
  'sysadmin.city': { home: '/', organisations: '/organisations' },
  nobody: { 'sign-in': '/sign-in', 'answer-unknown': '/answer?token=unknown' },
};
