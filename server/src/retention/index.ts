import type { Ctx } from '../access/index.js';
import type { Room } from '../platform/room.js';
import { RetentionHold } from './retention-hold.entity.js';
import { DUE_ORDER, selectDue } from './retention.queries.js';
import { RetentionResolver } from './retention.resolver.js';

export const retentionRoom: Room<Ctx> = {
  name: 'retention',
  entities: [RetentionHold],
  resolvers: [RetentionResolver],
  exports: [
    {
      name: 'retention-due',
      list: 'retentionDue',
      rule: 'retention.read',
      orderBy: DUE_ORDER,
      select: selectDue,
      columns: [
        { property: 'personName', zh: '姓名', en: 'Name' },
        { property: 'birthDate', zh: '出生日期', en: 'Born' },
        { property: 'category', zh: '保存最久的记录', en: 'Kept longest' },
        { property: 'keptUntil', zh: '保存期满', en: 'Kept until' },
        { property: 'held', zh: '已冻结', en: 'Held' },
      ],
    },
  ],
};
