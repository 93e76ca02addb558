import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/api.js';
import { newId } from '../../platform/db/base-properties.js';
import { FIND_DUPLICATES } from '../duplicates/find-duplicates.job.js';
import { spell } from '../names.js';
import { PersonsEntered } from '../people.events.js';
import { writeRoster } from './write-roster.js';
import type { RosterPupil } from './roster-row.js';
import { sealedName, sealedPhone } from '../write-persons.js';

let api: TestApi;
let school: string;
const heard: PersonsEntered[] = [];

beforeAll(async () => {
  api = await startApi();
  school = await api.organisation('PRIMARY_SCHOOL');
  api.app.parts.dispatcher.on(PersonsEntered, async (_ctx, event) => void heard.push(event));
});
afterAll(() => api.close());

function guardianWith(phone: string): RosterPupil['guardian'] {
  const id = newId();
  const name = sealedName(api.app.parts.keys, id, '陈静');
  return { id, name, kind: 'PARENT', phone: sealedPhone(api.app.parts.keys, id, phone) };
}

const pupil = (name: string, phone: string): RosterPupil => ({
  personId: newId(),
  schoolId: school,
  areaCode: '440307',
  schoolYear: 2026,
  grade: 'P2',
  className: '1',
  rollNumber: null,
  name,
  sex: 'MALE',
  birthDate: '2018-06-05',
  spelling: spell(name),
  identity: null,
  guardian: guardianWith(phone),
});

const write = (pupils: readonly RosterPupil[]) =>
  api.asSystem((ctx) =>
    writeRoster(
      ctx,
      pupils.map((value, at) => ({ fileRow: at + 2, value })),
      { id: newId(), options: {} },
    ),
  );

test('hand-offs hear of a whole chunk of new pupils at once, and of nobody twice', async () => {
  const pupils = Array.from({ length: 50 }, (_, at) =>
    pupil(`林小${String.fromCodePoint(0x4e00 + at * 7)}`, `13800000${100 + at}`),
  );
  await write(pupils);
  expect(heard).toEqual([
    new PersonsEntered(
      pupils.map((one) => one.personId),
      'ROSTER',
    ),
  ]);
  await write(pupils.map((one) => ({ ...one, personId: newId() })));
  expect(heard).toHaveLength(1);
});

test('after an import duplicates are looked for by the queue, not by the import', async () => {
  await write([pupil('赵启明', '13800000001'), pupil('赵起明', '13800000001')]);
  expect(api.sentJobs).toContainEqual({ queue: FIND_DUPLICATES, data: {} });
  await api.runJobs();
  const [row] = (await api.orm.em
    .fork()
    .execute(
      'select count(*)::int as n from possible_duplicate d join person p on p.id = d.one_id where p.name like ?',
      ['赵%'],
    )) as { n: number }[];
  expect(row?.n).toBe(1);
});
