import { defineEntity, p } from '@mikro-orm/core';

/**
 * Who answers for a place: a district, or a new area or cooperation zone that is no statutory division
 * (大鹏新区 lies in 龙岗, 深汕 in 海丰). Kept apart from the division for that reason (domain.md section 8).
 */
const ManagementAreaSchema = defineEntity({
  name: 'ManagementArea',
  properties: {
    code: p.string().length(12).primary(),
    name: p.string().length(60),
    nameEn: p.string().length(60),
    divisionCode: p.string().length(12),
    parentCode: p.string().length(12).nullable(),
    /** Place in the tile map: column and row. */
    tileColumn: p.integer(),
    tileRow: p.integer(),
  },
});
export class ManagementArea extends ManagementAreaSchema.class {}
ManagementAreaSchema.setClass(ManagementArea);
