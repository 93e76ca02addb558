// The server is killed at random while personal data is read and written: what was answered and what stands has its event (trust-and-usability D.1).
import { parseArgs } from 'node:util';
import { openServer, pause } from './own-server.mjs';

export const goal =
  'personal data read and written while the server is killed 50 times: every answered read and every committed write has exactly one event';

const CREATE =
  'mutation($input: CreatePersonInput!) { createPerson(input: $input) { __typename ... on Person { id } ... on Refusal { code } } }';
// A list of screenings that is empty: somebody looked and found nothing.
const LOOK = 'query($id: ID!) { personScreenings(personId: $id) { id } }';
// Every chapter of a person, asked at once as a page asks them: one answer, one look at each.
const CHAPTERS = {
  ScreeningHistory: 'personScreenings(personId: $id) { id }',
  AgePointBoard: 'nodeBoard(personId: $id) { month }',
  DiagnosisHistory: 'personDiagnoses(personId: $id) { id }',
  FollowUpHistory: 'personFollowUps(personId: $id) { id }',
  InterventionChapter: 'personIntervention(personId: $id) { mayPlan }',
  EducationChapter: 'personEducation(personId: $id) { candidates { id } }',
  EmploymentChapter: 'personEmployment(personId: $id) { coaches { phase } }',
  ResidenceChapter: 'personResidence(personId: $id) { stays { id } }',
  Timeline: 'timeline(personId: $id) { nodes { id } }',
};
const READ_CHAPTERS = `query($id: ID!) { ${Object.values(CHAPTERS).join(' ')} }`;
const READ = 'query($id: ID!) { person(id: $id) { person { id name } } }';

export async function run(args) {
  const { values } = parseArgs({
    args,
    options: {
      kills: { type: 'string', default: '50' },
      clients: { type: 'string', default: '4' },
      quick: { type: 'boolean', default: false },
    },
  });
  const kills = values.quick ? 3 : Number(values.kills);
  const server = await openServer({
    port: 4472,
    cast: [
      ['screener', 'SCREENER', 'KINDERGARTEN'],
      ['owner', 'CASE_MANAGER', 'FEDERATION'],
    ],
  });
  const { screener, owner } = server.callers;
  const written = new Set();
  const answered = new Set();
  const asked = new Set();
  const searched = new Set();
  const leafed = new Set();
  const over = new AbortController();
  const client = async (number) => {
    for (let at = 0; !over.signal.aborted; at += 1) {
      try {
        const { createPerson } = await server.send(screener, CREATE, {
          input: personOf(`${number}${String(at).padStart(6, '0')}`),
        });
        if (createPerson.__typename !== 'Person') throw new Error(createPerson.code);
        written.add(createPerson.id);
        // Nobody else reads this person, and nobody twice: one answer, one event.
        asked.add(createPerson.id);
        await server.send(screener, READ, { id: createPerson.id });
        answered.add(createPerson.id);
        await server.send(screener, LOOK, { id: createPerson.id });
        searched.add(createPerson.id);
        await server.send(owner, READ_CHAPTERS, { id: createPerson.id });
        leafed.add(createPerson.id);
      } catch {
        await pause(50);
      }
    }
  };
  const clients = Array.from({ length: Number(values.clients) }, (_, number) => client(number));
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      const before = leafed.size;
      while (leafed.size < before + 3) await pause(20);
      await pause(Math.random() * 400);
      await server.kill();
      await server.start();
    }
    over.abort();
    await Promise.all(clients);
    const [figures] = await server.sql(
      `with made as (select subject_id, count(*) as n from audit_event where deed = 'CREATE' and subject_type = 'Person' group by 1),
            seen as (select person_id, count(*) as n from audit_event where deed = 'VIEW' and subject_type = 'Person' group by 1),
            by as (select role, person_id, subject_type, count(*) as n from audit_event where deed = 'VIEW' group by 1, 2, 3),
            looked as (select person_id, n from by where role = 'SCREENER' and subject_type = 'ScreeningHistory')
       select (select count(*)::int from person) as persons,
         (select count(*)::int from person p left join made m on m.subject_id = p.id::text where coalesce(m.n, 0) <> 1) as persons_without_one,
         (select count(*)::int from made m where not exists (select 1 from person p where p.id::text = m.subject_id)) as events_of_nobody,
         (select count(*)::int from unnest($1::uuid[]) a(id) where not exists (select 1 from person p where p.id = a.id)) as written_lost,
         (select count(*)::int from unnest($2::uuid[]) a(id) left join seen s on s.person_id = a.id where coalesce(s.n, 0) <> 1) as reads_without_one,
         (select count(*)::int from unnest($4::uuid[]) a(id) left join looked s on s.person_id = a.id where coalesce(s.n, 0) <> 1) as looks_without_one,
         (select count(*)::int from unnest($5::uuid[]) a(id) cross join unnest($6::text[]) c(chapter)
            left join by b on b.role = 'CASE_MANAGER' and b.person_id = a.id and b.subject_type = c.chapter where coalesce(b.n, 0) <> 1) as chapters_without_one,
         (select count(*)::int from by b where b.n > 1) as looks_twice,
         (select count(*)::int from seen s where s.n > 1 or not s.person_id = any($3::uuid[])) as reads_too_often`,
      [[...written], [...answered], [...asked], [...searched], [...leafed], Object.keys(CHAPTERS)],
    );
    const wrong =
      figures.persons_without_one +
      figures.events_of_nobody +
      figures.written_lost +
      figures.reads_without_one +
      figures.looks_without_one +
      figures.chapters_without_one +
      figures.looks_twice +
      figures.reads_too_often;
    return {
      met: wrong === 0 && kills >= 50,
      figure: `${kills} kills; ${figures.persons} committed writes (${written.size} of them acknowledged), ${figures.persons_without_one} without exactly one event, ${figures.events_of_nobody} events of writes that do not stand, ${figures.written_lost} acknowledged and lost; ${answered.size} answered reads, ${figures.reads_without_one} without exactly one event, ${searched.size} answers that found nothing, ${figures.looks_without_one} without exactly one event, ${leafed.size} pages of ${Object.keys(CHAPTERS).length} chapters read at once, ${figures.chapters_without_one} chapters without exactly one event, ${figures.looks_twice} chapters of a person with two, ${figures.reads_too_often} persons with more events than reads`,
    };
  } finally {
    over.abort();
    await Promise.allSettled(clients);
    await server.close();
  }
}

const DIGITS = '甲乙丙丁戊己庚辛壬癸';
const personOf = (number) => ({
  name: `林${[...number].map((digit) => DIGITS[digit]).join('')}`,
  sex: 'MALE',
  birthDate: '2020-01-01',
  areaCode: '440307',
  notADuplicate: true,
});
