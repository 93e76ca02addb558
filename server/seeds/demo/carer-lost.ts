import { addDays } from '@xingcheng/shared/age/iso-date';
import { addGuardian, endGuardian } from '../../src/people/index.js';
import { act, federationOf, postAt, type World } from './world.js';

/** One grown-up in 龙岗 whose court-appointed guardian died this week: the assessment it opens waits for the case owner. */
export async function loseOneCarer(world: World): Promise<void> {
  const { today, lives } = world.city;
  const script = lives.find((one) => one.path === 'ADULT_WORK' && one.person.area === 'longgang');
  if (!script) return;
  const { name, birthDate } = script.person;
  const [person] = (await world.parts.orm.em
    .fork()
    .execute('select id from person where name = ? and birth_date = ?::date', [name, birthDate])) as { id: string }[];
  if (!person) return;
  const post = postAt(world, federationOf(script));
  const guardian = await act(world, post, addDays(today, -90), (ctx) =>
    addGuardian(ctx, {
      personId: person.id,
      name: script.person.guardian.name,
      kind: 'COURT_APPOINTED',
      phone: script.person.guardian.phone,
      documentNo: '（2021）粤0307民特演示12号',
    }),
  );
  const { id, version } = guardian;
  await act(world, post, today, (ctx) =>
    endGuardian(ctx, { id, version, endedOn: addDays(today, -2), reason: 'DIED' }),
  );
}
