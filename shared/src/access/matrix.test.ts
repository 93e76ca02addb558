import { describe, expect, test } from 'vitest';
import { ACTIONS, isAction } from './actions.ts';
import { everyone, type Grant } from './grants.ts';
import { may, wider } from './matrix.ts';
import { ROLES } from './roles.ts';
import { MATRIX, MATRIX_BY_ROOM } from './rooms.ts';
import { Scope } from './scope.ts';

/**
 * The whole permission matrix, held against the requirements of the domain: R08 (the committee opinion stays in education and
 * rehabilitation), R09 (a role and a tie to the person: nobody who stands before people reaches beyond the own organisation),
 * R22 (who runs, admits and audits reads no case) and R27 (a diagnosis is recorded by a clinician alone).
 *
 * w: one's own; o: the organisation; d: its district, for a city-level organisation the city; c: the city; a dot: never.
 * SCreener CLinician THerapist TEacher Committee Secretary Job Coach CAre manager case manager (KM) Programme Admin AUditor
 * SEcurity administrator SYstem administrator.
 */
const TABLE = `
                             SC CL TH TE CS JC CA KM PA AU SE SY
# access
session.use                  w  w  w  w  w  w  w  w  w  w  w  w
account.read                 .  .  .  .  .  .  .  .  d  .  c  .
account.open                 .  .  .  .  .  .  .  .  .  .  c  .
account.change               .  .  .  .  .  .  .  .  .  .  c  .
account.close                .  .  .  .  .  .  .  .  .  .  c  .
membership.change            .  .  .  .  .  .  .  .  .  .  c  .
background.read              .  .  .  .  .  .  .  .  d  .  c  .
background.record            .  .  .  .  .  .  .  .  d  .  c  .
token.read                   .  .  .  .  .  .  .  .  .  .  c  .
token.change                 .  .  .  .  .  .  .  .  .  .  c  .
profile.choose               .  .  .  .  .  .  .  .  .  .  c  .
glass.break                  c  c  c  c  .  c  c  c  .  .  .  .
glass.review                 .  .  .  .  .  .  .  .  .  c  .  .
subjectlog.read              .  .  .  .  .  .  .  d  d  c  .  .
# audit
audit.read                   .  .  .  .  .  .  .  .  .  d  .  .
audit.verify                 .  .  .  .  .  .  .  .  .  d  .  .
# organisations
organisation.read            c  c  c  c  c  c  c  c  c  c  c  c
organisation.create          .  .  .  .  .  .  .  .  d  .  .  c
organisation.change          .  .  .  .  .  .  .  .  d  .  .  c
staff.read                   o  o  o  o  o  o  o  d  d  .  c  .
staff.change                 .  .  .  .  .  .  .  .  d  .  c  .
licence.record               .  .  .  .  .  .  .  .  d  .  .  .
licence.affected             .  .  .  .  .  .  .  d  d  .  .  .
# people
person.read                  o  o  o  o  o  o  o  d  d  .  .  .
person.create                o  o  .  .  o  .  o  d  d  .  .  .
person.change                o  o  .  .  o  .  o  d  d  .  .  .
person.match                 o  o  .  .  o  .  o  d  d  .  .  .
person.reveal                o  o  .  .  o  .  o  d  .  .  .  .
guardian.read                o  o  o  o  o  o  o  d  d  .  .  .
guardian.manage              o  o  .  .  o  .  o  d  d  .  .  .
consent.read                 o  o  o  o  o  o  o  d  d  .  .  .
consent.record               o  o  o  o  o  o  o  d  .  .  .  .
duplicate.read               .  .  .  .  .  .  .  d  d  .  .  .
duplicate.decide             .  .  .  .  .  .  .  d  d  .  .  .
person.merge                 .  .  .  .  .  .  .  d  d  .  .  .
merge.read                   .  .  .  .  .  .  .  d  d  .  .  .
merge.undo                   .  .  .  .  .  .  .  d  d  .  .  .
person.export                .  .  .  .  .  .  .  d  d  .  .  .
enrolment.manage             o  .  .  o  o  .  .  d  d  .  .  .
# casefile
case.read                    o  o  o  o  o  o  o  d  d  .  .  .
case.open                    o  o  .  .  .  .  .  d  d  .  .  .
case.close                   .  .  .  .  .  .  .  d  .  .  .  .
case.assign                  .  .  .  .  .  .  .  d  d  .  .  .
timeline.read                o  o  o  o  o  o  o  d  d  .  .  .
timeline.note                o  o  o  o  o  o  o  d  .  .  .  .
task.read                    o  o  o  o  o  o  o  d  d  .  .  .
task.open                    o  o  o  o  o  o  o  d  d  .  .  .
task.settle                  o  o  o  o  o  o  o  d  d  .  .  .
handover.offer               o  o  o  o  o  o  o  d  .  .  .  .
handover.answer              o  o  o  o  o  o  o  d  .  .  .  .
# screening
campaign.read                o  o  .  o  .  .  .  d  d  .  .  .
campaign.manage              .  .  .  .  .  .  .  .  d  .  .  .
screening.progress           o  o  .  o  .  .  .  d  d  .  .  .
screening.read               o  o  .  .  .  .  .  d  d  .  .  .
screening.record             o  o  .  .  .  .  .  .  .  .  .  .
screening.amend              o  o  .  .  .  .  .  .  .  .  .  .
screening.void               o  o  .  .  .  .  .  .  .  .  .  .
screening.consent            o  .  .  o  .  .  .  d  .  .  .  .
screening.notice             o  o  .  .  .  .  .  .  .  .  .  .
instrument.text              o  o  .  .  .  .  .  .  .  .  .  .
roster.read                  o  .  .  o  .  .  .  d  d  .  .  .
roster.import                o  .  .  o  .  .  .  .  d  .  .  .
screening.import             o  .  .  .  .  .  .  .  d  .  .  .
# referral
referral.read                o  o  o  .  o  o  o  d  d  .  .  .
referral.create              o  o  o  .  o  o  o  d  .  .  .  .
referral.send                o  o  o  .  o  o  o  d  .  .  .  .
referral.receive             .  o  o  .  o  o  o  d  .  .  .  .
referral.accept              .  o  o  .  o  o  o  d  .  .  .  .
referral.return              .  o  o  .  o  o  o  d  .  .  .  .
referral.decline             .  o  o  .  o  o  o  d  .  .  .  .
referral.reroute             .  o  o  .  o  o  o  d  .  .  .  .
referral.attend              .  o  o  .  o  o  o  d  .  .  .  .
referral.result              .  o  o  .  o  o  o  d  .  .  .  .
referral.close               o  o  o  .  o  o  o  d  .  .  .  .
referral.lose                o  o  o  .  o  o  o  d  .  .  .  .
referral.circular            .  .  .  .  .  .  .  d  d  .  .  .
# diagnosis
diagnosis.read               .  o  o  .  .  .  .  d  .  .  .  .
diagnosis.record             .  o  .  .  .  .  .  .  .  .  .  .
diagnosis.amend              .  o  .  .  .  .  .  .  .  .  .  .
diagnosis.import             .  o  .  .  .  .  .  .  .  .  .  .
assessment.read              .  o  o  .  .  .  .  d  .  .  .  .
assessment.record            .  o  .  .  .  .  .  .  .  .  .  .
followup.record              .  o  .  .  .  .  .  .  .  .  .  .
report.read                  .  o  .  .  .  .  .  d  d  .  .  .
report.manage                .  .  .  .  .  .  .  .  d  .  .  .
# intervention
intervention.read            .  o  o  .  .  .  .  d  .  .  .  .
intervention.recommend       .  o  o  .  .  .  .  d  .  .  .  .
standard.read                .  o  o  .  .  .  .  d  d  .  .  .
standard.manage              .  .  .  .  .  .  .  .  d  .  .  .
plan.create                  .  o  o  .  .  .  .  .  .  .  .  .
plan.change                  .  o  o  .  .  .  .  .  .  .  .  .
plan.review                  .  o  o  .  .  .  .  .  .  .  .  .
goal.rate                    .  o  o  .  .  .  .  .  .  .  .  .
session.record               .  .  o  .  .  .  .  .  .  .  .  .
dose.read                    .  o  o  .  .  .  .  d  d  .  .  .
# education
candidate.read               .  .  .  .  o  .  .  .  d  .  .  .
education.read               .  .  o  o  o  .  .  d  d  .  .  .
opinion.read                 .  .  o  o  o  .  .  .  .  .  .  .
opinion.record               .  .  .  .  o  .  .  .  .  .  .  .
placement.propose            .  .  .  .  o  .  .  .  .  .  .  .
placement.decide             .  .  .  .  o  .  .  .  .  .  .  .
placement.end                .  .  .  .  o  .  .  .  .  .  .  .
iep.read                     .  .  o  o  o  .  .  d  .  .  .  .
iep.write                    .  .  .  o  .  .  .  .  .  .  .  .
iep.review                   .  .  .  o  .  .  .  .  .  .  .  .
# employment
employment.read              .  .  .  .  .  o  .  d  d  .  .  .
profile.write                .  .  .  .  .  o  .  .  .  .  .  .
employer.read                .  .  .  .  .  o  .  d  d  .  .  .
employer.manage              .  .  .  .  .  o  .  .  d  .  .  .
job.manage                   .  .  .  .  .  o  .  .  .  .  .  .
match.read                   .  .  .  .  .  o  .  d  .  .  .  .
employment.start             .  .  .  .  .  o  .  .  .  .  .  .
employment.end               .  .  .  .  .  o  .  .  .  .  .  .
coach.assign                 .  .  .  .  .  o  .  d  .  .  .  .
visit.log                    .  .  .  .  .  o  .  .  .  .  .  .
retention.confirm            .  .  .  .  .  o  .  d  .  .  .  .
# residence
residence.read               .  .  .  .  .  .  o  d  d  .  .  .
facility.read                .  .  .  .  .  .  o  d  d  .  .  .
facility.manage              .  .  .  .  .  .  o  .  d  .  .  .
bed.read                     .  .  .  .  .  .  o  d  d  .  .  .
application.create           .  .  .  .  .  .  o  d  .  .  .  .
application.assess           .  .  .  .  .  .  o  d  .  .  .  .
waiting.read                 .  .  .  .  .  .  o  d  d  .  .  .
offer.make                   .  .  .  .  .  .  o  .  .  .  .  .
offer.answer                 .  .  .  .  .  .  o  d  .  .  .  .
application.withdraw         .  .  .  .  .  .  o  d  .  .  .  .
stay.manage                  .  .  .  .  .  .  o  .  .  .  .  .
careplan.read                .  .  .  .  .  .  o  d  .  .  .  .
careplan.write               .  .  .  .  .  .  o  .  .  .  .  .
medication.read              .  .  .  .  .  .  o  .  .  .  .  .
medication.reconcile         .  .  .  .  .  .  o  .  .  .  .  .
# retention
retention.read               .  .  .  .  .  .  .  .  d  .  .  .
retention.hold               .  .  .  .  .  .  .  .  d  .  .  .
disposal.propose             .  .  .  .  .  .  .  .  d  .  .  .
disposal.decide              .  .  .  .  .  .  .  .  d  .  .  .
certificate.read             .  .  .  .  .  .  .  .  d  .  .  .
# benefits
benefit.read                 .  .  .  .  .  .  .  d  d  .  .  .
# monitoring
coverage.read                .  .  .  .  .  .  .  d  d  .  .  .
cascade.read                 .  .  .  .  .  .  .  d  d  .  .  .
statistics.read              c  c  c  c  c  c  c  c  c  .  .  .
indicator.read               .  .  .  .  .  .  .  d  d  .  .  .
recount.read                 .  .  .  .  .  .  .  .  d  .  .  c
export.make                  .  .  .  .  .  .  .  d  d  .  .  .
# imports
import.read                  o  .  .  o  .  .  .  .  d  .  .  .
import.upload                o  .  .  o  .  .  .  .  d  .  .  .
import.apply                 o  .  .  o  .  .  .  .  d  .  .  .
import.undo                  o  .  .  o  .  .  .  .  d  .  .  .
`;

const LETTER: Readonly<Record<Scope, string>> = { own: 'w', organisation: 'o', district: 'd', city: 'c' };

/** The matrix as the table above writes it. */
function written(): string {
  const head = `${' '.repeat(29)}SC CL TH TE CS JC CA KM PA AU SE SY`;
  const rooms = Object.entries(MATRIX_BY_ROOM).map(([room, rows]) => [
    `# ${room}`,
    ...Object.entries<Grant>(rows).map(([action, grant]) => row(action, grant)),
  ]);
  return `\n${[head, ...rooms.flat()].join('\n')}\n`;
}

const row = (action: string, grant: Grant): string => {
  const cells = ROLES.map((role) => {
    const scope = grant[role];
    return scope ? LETTER[scope] : '.';
  });
  return `${action.padEnd(28)} ${cells.join('  ')}`;
};

describe('who may do what, and how far', () => {
  test('the matrix is the table that was reviewed, cell by cell', () => {
    expect(written()).toBe(TABLE);
  });

  test('the answer for a role and an action is the cell of the table', () => {
    for (const grants of Object.values(MATRIX_BY_ROOM))
      for (const [action, grant] of Object.entries<Grant>(grants))
        for (const role of ROLES) expect(isAction(action) && may(role, action)).toBe(grant[role] ?? null);
  });

  test('the rooms side by side are the matrix, and nothing else is an action', () => {
    expect(MATRIX).toEqual(Object.assign({}, ...Object.values(MATRIX_BY_ROOM)));
    expect(ACTIONS).toEqual(Object.values(MATRIX_BY_ROOM).flatMap((grants) => Object.keys(grants)));
    expect(isAction('person.read')).toBe(true);
    expect(['person.erase', 'toString', ''].filter(isAction)).toEqual([]);
  });

  test('a grant reaches as far as one of four scopes', () => {
    expect(Object.values(Scope)).toEqual(['own', 'organisation', 'district', 'city']);
  });

  test('everyone means each of the twelve roles', () => {
    expect(everyone('city')).toEqual(Object.fromEntries(ROLES.map((role) => [role, 'city'])));
  });
});

const WIDER: readonly (readonly [Scope | null, Scope | null, Scope | null])[] = [
  [null, null, null],
  [null, 'own', 'own'],
  ['own', 'own', 'own'],
  ['own', 'organisation', 'organisation'],
  ['own', 'district', 'district'],
  ['own', 'city', 'city'],
  ['organisation', 'district', 'district'],
  ['organisation', 'city', 'city'],
  ['district', 'city', 'city'],
];

describe('two memberships', () => {
  test.each(WIDER)('%s and %s reach as far as %s, in either order', (one, other, both) => {
    expect(wider(one, other)).toBe(both);
    expect(wider(other, one)).toBe(both);
  });
});
