import type { Chapter } from '@xingcheng/shared/codes/chapter';
import type { TimelineKind } from '@xingcheng/shared/codes/timeline-kind';
import type { Ctx } from '../access/index.js';
import { Person } from '../people/index.js';
import { TimelineEntry } from './timeline-entry.entity.js';

export interface Happening {
  personId: string;
  chapter: Chapter | null;
  kind: TimelineKind;
  happenedOn?: string;
  lasts?: boolean;
  endsOn?: string | null;
  facts?: Record<string, string | number | boolean | null>;
  recordType?: string;
  recordId?: string;
}

/** Writes what happened into the life's timeline, in the same transaction as the fact. */
export function tell(ctx: Ctx, happening: Happening): void {
  ctx.em.create(TimelineEntry, {
    person: ctx.em.getReference(Person, happening.personId),
    chapter: happening.chapter,
    kind: happening.kind,
    happenedOn: happening.happenedOn ?? ctx.today,
    lasts: happening.lasts ?? false,
    endsOn: happening.endsOn ?? null,
    facts: happening.facts ?? {},
    accountId: ctx.who.accountId,
    organisationId: ctx.who.organisationId,
    recordType: happening.recordType ?? null,
    recordId: happening.recordId ?? null,
    recordedAt: ctx.now,
  });
}

/** A period that began in the timeline has come to its last day. The only thing that an entry ever learns later. */
export async function endInTimeline(ctx: Ctx, recordId: string, endsOn: string): Promise<void> {
  const open = await ctx.em.find(TimelineEntry, { recordId, lasts: true, endsOn: null });
  for (const entry of open) entry.endsOn = endsOn;
}
