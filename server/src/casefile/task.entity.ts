import type { Chapter } from '@xingcheng/shared/codes/chapter';
import type { TaskKind } from '@xingcheng/shared/codes/task-kind';
import type { TaskStatus } from '@xingcheng/shared/codes/task-status';
import { defineEntity, p } from '@mikro-orm/core';
import { Organisation } from '../organisations/index.js';
import { Person } from '../people/index.js';
import { baseProperties } from '../platform/db/base-properties.js';

/** A next step that somebody owes by a day. A dropped hand-off is a task that nobody settles. */
const TaskSchema = defineEntity({
  name: 'Task',
  indexes: [
    { properties: ['organisation', 'status', 'dueOn'] },
    { properties: ['person', 'status'] },
    { properties: ['recordId', 'kind'] },
  ],
  properties: {
    ...baseProperties,
    person: () => p.manyToOne(Person),
    chapter: p.string().length(20).$type<Chapter>().nullable(),
    kind: p.string().length(40).$type<TaskKind>(),
    status: p.string().length(20).$type<TaskStatus>(),
    /** Who owes it: an organisation, and a colleague where one is named. */
    organisation: () => p.manyToOne(Organisation),
    accountId: p.uuid().nullable().index(),
    dueOn: p.date(),
    /** Document and article the date comes from; null where it is our own default. */
    source: p.string().length(200).nullable(),
    recordType: p.string().length(40).nullable(),
    recordId: p.uuid().nullable(),
    settledOn: p.date().nullable(),
    settledBy: p.uuid().nullable(),
  },
});
export class Task extends TaskSchema.class {}
TaskSchema.setClass(Task);
