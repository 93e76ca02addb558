import { addDays, addYears } from '@xingcheng/shared/age/iso-date';
import { NOTICES, showNotices, type Notice } from '@xingcheng/shared/consent/notices';
import { recordConsent } from '../../src/people/index.js';
import { act, handOf, postOf, type World } from './world.js';

/** The notices of the demonstration's invented trial year; those in force replace them in substance (个人信息保护法 14). */
const PILOT = {
  CHILD: { versions: ['pilot-2025.1-under-14'], purposes: ['SCREENING'], lapsesOn: '2026-09-01' },
  OLDER: { versions: ['pilot-2025.1'], purposes: ['SHARING'], lapsesOn: '2027-03-01' },
} as const satisfies Record<Notice['readers'], Notice['replaces']>;
const HOME = 'longgang';
/** How many consents of each kind a visitor finds on the list of renewals. */
const [PUPILS, GROWN] = [7, 5];
/** The letters of the trial year came back so many days ago, whatever the day of the demonstration. */
const AGO = 400;

/** A demonstration whose trial year had notices of its own. An installation of one's own is shown those of the house. */
export function showPilotNotices(): void {
  showNotices(
    NOTICES.map((notice) =>
      notice.effectiveFrom === '2026-01-01' ? { ...notice, replaces: PILOT[notice.readers] } : notice,
    ),
  );
}

interface Asked {
  id: string;
  guardianId: string;
}

/** Some families answered in the trial year: pupils whose yes to screening has lapsed, and grown-ups whose yes lapses soon. */
export async function leaveRenewals(world: World): Promise<void> {
  // In the transaction of the others: a hand of its own would wait for it.
  const em = world.together ?? handOf(world.parts);
  const given = addDays(world.city.today, -AGO);
  const screener = await postOf(world, `screener.${HOME}`);
  if (!screener) return;
  const pupils = (await em.execute(
    `select q.person_id as id, g.id as "guardianId"
     from campaign_pupil q join campaign c on c.id = q.campaign_id and c.status = 'OPEN' join person p on p.id = q.person_id join guardian g on g.person_id = p.id
     where q.school_id = ? and q.consent = 'NO_REPLY' and p.birth_date between ?::date and ?::date
     order by q.grade, q.class_name, p.name, p.birth_date limit ?`,
    [screener.organisationId, addYears(given, -13), given, PUPILS],
  )) as Asked[];
  await act(world, screener, world.city.today, async (ctx) => {
    for (const { id, guardianId } of pupils) {
      const paper = {
        personId: id,
        guardianId,
        purpose: 'SCREENING',
        outcome: 'CONSENTED',
        answeredOn: given,
      } as const;
      const consent = await recordConsent(ctx, paper);
      [consent.textVersion] = PILOT.CHILD.versions;
    }
  });
  const grown = world.city.lives.filter(({ path, person }) => path === 'ADULT_WORK' && person.area === HOME);
  let left = GROWN;
  for (const { person } of grown) {
    if (left === 0) break;
    const pinned = (await em.execute(
      `update consent k set text_version = ? from person p
       where p.id = k.person_id and p.name = ? and p.birth_date = ?::date and k.purpose = 'SHARING' and k.answered_on < '2026-01-01' returning k.id`,
      [PILOT.OLDER.versions[0], person.name, person.birthDate],
    )) as unknown[];
    if (pinned.length > 0) left -= 1;
  }
}
