import type { Area, Street } from './city.types.js';

/** '001桂园 002黄贝' → streets of that district, codes as the National Bureau of Statistics lists them (2023). */
const streetsOf = (district: string, list: string): Street[] =>
  list.split(' ').map((entry) => ({ code: district + entry.slice(0, 3), name: `${entry.slice(3)}街道` }));

const district = (slug: string, name: string, code: string, census: number, streets: string): Area => ({
  slug,
  name,
  code,
  divisionCode: code,
  managementArea: false,
  census,
  streets: streetsOf(code, streets),
});

export const CITY_CODE = '440300';

export const AREAS: readonly Area[] = [
  district(
    'luohu',
    '罗湖区',
    '440303',
    114,
    '001桂园 002黄贝 003东门 004翠竹 005南湖 006笋岗 007东湖 008莲塘 009东晓 010清水河',
  ),
  district(
    'futian',
    '福田区',
    '440304',
    155,
    '001南园 002园岭 004福田 005沙头 006香蜜湖 007梅林 008莲花 009华富 010福保 011华强北',
  ),
  district('nanshan', '南山区', '440305', 180, '001南头 002南山 003沙河 005蛇口 006招商 007粤海 008桃源 009西丽'),
  district(
    'baoan',
    '宝安区',
    '440306',
    448,
    '017新安 018西乡 019航城 020福永 021福海 022沙井 023新桥 024松岗 025燕罗 026石岩',
  ),
  district(
    'longgang',
    '龙岗区',
    '440307',
    398,
    '003平湖 006坪地 012南湾 013坂田 014布吉 015龙城 016龙岗 017横岗 018吉华 019宝龙 020园山',
  ),
  district('yantian', '盐田区', '440308', 21, '001梅沙 002盐田 003沙头角 004海山'),
  district('longhua', '龙华区', '440309', 253, '001观湖 002民治 003龙华 004大浪 005福城 006观澜'),
  district('pingshan', '坪山区', '440310', 55, '001坪山 002马峦 003碧岭 004石井 005坑梓 006龙田'),
  district('guangming', '光明区', '440311', 110, '001光明 002公明 003新湖 004凤凰 005玉塘 006马田'),
  {
    slug: 'dapeng',
    name: '大鹏新区',
    code: '440300-DP',
    // No code of its own: its streets lie under 龙岗 by statute.
    divisionCode: '440307',
    managementArea: true,
    census: 16,
    streets: streetsOf('440307', '009葵涌 010大鹏 011南澳'),
  },
  {
    slug: 'shenshan',
    name: '深汕特别合作区',
    code: '440300-SS',
    divisionCode: '441521',
    managementArea: true,
    census: 7,
    // Local codes: the statutory ones belong to another city.
    streets: ['鹅埠镇', '赤石镇', '鮜门镇', '小漠镇'].map((name, i) => ({ code: `440300-SS-0${i + 1}`, name })),
  },
];
