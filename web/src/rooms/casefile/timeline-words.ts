import { codeLabel, formatDate, say } from '../../i18n/index.ts';
import { words } from '../../i18n/instance.ts';

export type Entry = { kind: string; facts: Record<string, unknown> };
type Say = (value: string | number, kind: string) => string;

const fromList =
  (list: string): Say =>
  (value) =>
    codeLabel(list, String(value));
const asIs: Say = (value) => String(value);

const outcomeList = (kind: string): string =>
  kind === 'DIAGNOSIS_RECORDED'
    ? 'diagnosisOutcome'
    : kind === 'CONSENT_RECORDED'
      ? 'consentOutcome'
      : 'screeningOutcome';

const reasonLists: Record<string, string> = {
  STAY_ENDED: 'stayEndReason',
  GUARDIAN_ENDED: 'guardianEndReason',
  CARER_LOST: 'guardianEndReason',
  APPLICATION_WITHDRAWN: 'applicationWithdrawReason',
};
const reasonList = (kind: string): string =>
  kind.startsWith('REFERRAL') ? 'referralReason' : (reasonLists[kind] ?? 'jobEndReason');

/** A stage is left for a reason of whichever chapter it was. */
const leftLists = ['stayEndReason', 'applicationWithdrawReason', 'jobEndReason'];
const becauseOf: Say = (value, kind) => {
  const lists = kind === 'STAGE_LEFT' ? leftLists : ['caseOpenedBecause'];
  return lists.map((list) => codeLabel(list, String(value))).find((word) => word !== value) ?? String(value);
};

/** How each figure or code of an entry is said, in the order it is read. A fact that is not here is for programs. */
const sayings: Record<string, Say> = {
  number: asIs,
  because: becauseOf,
  links: (value) => say('casefile', 'facts.links', { count: Number(value) }),
  stage: (value, kind) => codeLabel(kind === 'SCREENING_RECORDED' ? 'screeningStage' : 'lifecycleStage', String(value)),
  owner: asIs,
  to: (value) => say('casefile', 'facts.to', { name: value }),
  // The version behind the @ is for programs.
  instrument: (value) => codeLabel('instrument', String(value).split('@')[0]),
  purpose: fromList('consentPurpose'),
  service: fromList('referralService'),
  status: fromList('referralStatus'),
  outcome: (value, kind) => codeLabel(outcomeList(kind), String(value)),
  icd11: asIs,
  severity: fromList('severity'),
  option: fromList('placementOption'),
  school: asIs,
  article: asIs,
  employer: asIs,
  title: asIs,
  form: fromList('employmentForm'),
  hours: (value) => say('casefile', 'facts.hours', { hours: value }),
  goals: (value) => say('casefile', 'facts.goals', { count: Number(value) }),
  domain: fromList('goalDomain'),
  level: fromList('gasLevel'),
  method: fromList('interventionMethod'),
  minutes: (value) => say('casefile', 'facts.minutes', { count: Number(value) }),
  attendance: fromList('sessionAttendance'),
  place: fromList('visitPlace'),
  wish: fromList('workWish'),
  track: fromList('employmentTrack'),
  coach: asIs,
  milestone: fromList('retentionMilestone'),
  facility: asIs,
  bed: asIs,
  urgency: fromList('applicationUrgency'),
  support: fromList('supportLevel'),
  medicines: (value) => say('casefile', 'facts.medicines', { count: Number(value) }),
  points: (value) => say('casefile', 'facts.points', { count: Number(value) }),
  reason: (value, kind) => codeLabel(reasonList(kind), String(value)),
  task: fromList('taskKind'),
  reviewOn: (value) => say('casefile', 'facts.reviewOn', { on: formatDate(String(value)) }),
  decideBy: (value) => say('casefile', 'facts.decideBy', { on: formatDate(String(value)) }),
  dueOn: (value) => say('casefile', 'facts.dueOn', { on: formatDate(String(value)) }),
  cell: (value) => cellWords(String(value)),
};

/** A cell of the standard as a reader says it: version, age, IQ band, severity. */
export function cellWords(key: string): string {
  const [version = '', age = '', iq = '', severity = ''] = key.split('/');
  return say('casefile', 'facts.cell', {
    version,
    age: codeLabel('ageBand', age),
    iq: codeLabel('iqBand', iq),
    severity: codeLabel('severity', severity),
  });
}

/** What happened, as a short title. */
export const titleOf = (entry: Entry): string =>
  words.t(`timeline.${entry.kind}`, { ns: 'casefile', defaultValue: entry.kind });

/** What is known about it, joined as one line. */
export function textOf(entry: Entry): string {
  return Object.entries(sayings)
    .flatMap(([name, sayIt]) => {
      const value = entry.facts[name];
      return typeof value === 'string' || typeof value === 'number' ? [sayIt(value, entry.kind)] : [];
    })
    .filter(Boolean)
    .join(' · ');
}
