import { isChapter } from './chapters.ts';
import { codeLabel } from '../../i18n/index.ts';
import type { LifelineEvent } from '../../kit/lifeline/lifeline-layout.ts';
import { textOf, titleOf } from './timeline-words.ts';

export type LifeEntry = {
  id: string;
  chapter?: string | null;
  kind: string;
  happenedOn: string;
  endsOn?: string | null;
  lasts: boolean;
  facts: Record<string, unknown>;
  byName?: string | null;
  byOrganisation?: string | null;
};
export type OpenTask = { id: string; chapter?: string | null; kind: string; dueOn: string; organisationName: string };

/** Daily work would cover the line; it stays in the timeline. */
const quiet: readonly string[] = ['SESSION_RECORDED', 'GOAL_RATED', 'VISIT_LOGGED', 'TASK_OPENED', 'TASK_DONE'];
const milestones: readonly string[] = ['DIAGNOSIS_RECORDED', 'RETENTION_REACHED'];

/** The few characters drawn on the line itself. */
const shortOf = (entry: LifeEntry): string | undefined => {
  const { facts } = entry;
  const text = (name: string) => (typeof facts[name] === 'string' ? facts[name] : undefined);
  if (entry.kind === 'PLACEMENT_MADE') return codeLabel('placementOption', text('option'));
  if (entry.kind === 'PLAN_STARTED') return textOf({ kind: entry.kind, facts: { hours: facts['hours'] } });
  if (entry.kind === 'JOB_STARTED') return text('employer');
  if (entry.kind === 'STAY_STARTED') return text('facility');
  if (entry.kind === 'DIAGNOSIS_RECORDED')
    return textOf({ kind: entry.kind, facts: { icd11: facts['icd11'], severity: facts['severity'] } });
  if (entry.kind === 'SCREENING_RECORDED') return textOf({ kind: entry.kind, facts: { outcome: facts['outcome'] } });
  return undefined;
};

/** Entries become dots and bars, open tasks hollow dots; what belongs to no chapter has no lane. */
export function lifelineEvents(entries: readonly LifeEntry[], tasks: readonly OpenTask[]): LifelineEvent[] {
  const happened = entries.flatMap((entry): LifelineEvent[] => {
    if (!isChapter(entry.chapter) || quiet.includes(entry.kind)) return [];
    const short = shortOf(entry);
    return [
      {
        id: entry.id,
        chapter: entry.chapter,
        kind: entry.lasts ? 'period' : milestones.includes(entry.kind) ? 'milestone' : 'event',
        on: entry.happenedOn,
        ...(entry.lasts ? { until: entry.endsOn ?? null } : {}),
        title: [titleOf(entry), textOf(entry)].filter(Boolean).join(' · '),
        detail: [entry.byName, entry.byOrganisation].filter(Boolean).join(' · '),
        ...(short ? { short } : {}),
      },
    ];
  });
  const owed = tasks.flatMap((task): LifelineEvent[] =>
    isChapter(task.chapter)
      ? [
          {
            id: `task-${task.id}`,
            chapter: task.chapter,
            kind: 'due',
            on: task.dueOn,
            title: codeLabel('taskKind', task.kind),
            detail: task.organisationName,
            short: codeLabel('taskKind', task.kind),
          },
        ]
      : [],
  );
  return [...happened, ...owed];
}
