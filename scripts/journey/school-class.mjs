// A class of forty in a primary school with a health teacher and a campaign: what the class grid is typed into.

const CHILDREN = 40;
const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章'];

export async function writeClass(em, { access, people, screening, Organisation, passwordHash, guardianOf }) {
  const school = em.create(Organisation, { name: '星河小学', kind: 'PRIMARY_SCHOOL', areaCode: '440307' });
  await em.flush();
  const accounts = ['grid', 'grid2'].map((username, at) =>
    em.create(access.Account, { username, name: ['田校医', '李校医'][at], passwordHash }),
  );
  for (const account of accounts)
    em.create(access.Membership, { account, organisationId: school.id, role: 'SCREENER', startedOn: '2020-01-01' });
  await em.flush();
  for (let at = 0; at < CHILDREN; at += 1) {
    const name = `${SURNAMES[at]}小星`;
    const person = em.create(people.Person, {
      name,
      ...people.spell(name),
      sex: at % 2 ? 'FEMALE' : 'MALE',
      birthDate: '2019-03-01',
      areaCode: '440307',
    });
    em.create(people.Enrolment, {
      person,
      school,
      schoolYear: 2026,
      grade: 'P2',
      className: '3班',
      startedOn: '2026-09-01',
    });
    em.create(people.Involvement, { person, organisation: school, reason: 'ENROLMENT', startedOn: '2026-09-01' });
    em.create(people.Guardian, { person, ...guardianOf(`${name}妈妈`), kind: 'PARENT', startedOn: '2019-03-01' });
    em.create(people.Consent, {
      person,
      purpose: 'SCREENING',
      outcome: 'CONSENTED',
      answeredOn: '2026-09-01',
      textVersion: 'journey',
      recordedBy: accounts[0].id,
    });
  }
  const campaign = em.create(screening.Campaign, {
    name: '2026 秋季普筛',
    schoolYear: 2026,
    programme: 'SCHOOL',
    programmeVersion: 'SZ-SCHOOL-DRAFT',
    areaCode: '440307',
    instruments: ['CAST@1'],
    startsOn: '2026-09-01',
    endsOn: '2027-06-30',
    status: 'OPEN',
    organisationId: school.id,
  });
  em.create(screening.CampaignSchool, { campaign, school });
  await em.flush();
  await writeToddler(em, { people, screening, Organisation, recordedBy: accounts[0].id, guardianOf });
  const query = new URLSearchParams({ school: school.id, grade: 'P2', class: '3班' });
  return `/screening/campaigns/${campaign.id}/grid?${query}`;
}

/** A child of 25 months on the roll of the kindergarten, of whom no age point was ever screened. */
async function writeToddler(em, { people, screening, Organisation, recordedBy, guardianOf }) {
  const school = await em.findOneOrFail(Organisation, { name: '星芽幼儿园' });
  const name = '安小芽';
  const birthDate = '2024-10-20';
  const person = em.create(people.Person, { name, ...people.spell(name), sex: 'MALE', birthDate, areaCode: '440307' });
  const place = { schoolYear: 2026, grade: 'K1', className: '1班', startedOn: '2026-09-01' };
  em.create(people.Enrolment, { person, school, ...place });
  em.create(people.Involvement, { person, organisation: school, reason: 'ENROLMENT', startedOn: '2026-09-01' });
  em.create(people.Guardian, { person, ...guardianOf(`${name}妈妈`), kind: 'PARENT', startedOn: birthDate });
  em.create(people.Consent, {
    person,
    purpose: 'SCREENING',
    outcome: 'CONSENTED',
    answeredOn: '2026-09-01',
    textVersion: 'journey',
    recordedBy,
  });
  const campaign = em.create(screening.Campaign, {
    name: '2026 年龄点筛查',
    schoolYear: 2026,
    programme: 'NATIONAL_0_6',
    programmeVersion: 'CN-NHC-2022-12',
    areaCode: '440307',
    instruments: ['CN_WARNING_SIGNS@2022'],
    startsOn: '2026-09-01',
    endsOn: '2027-06-30',
    status: 'OPEN',
    organisationId: school.id,
  });
  em.create(screening.CampaignSchool, { campaign, school });
  await em.flush();
}
