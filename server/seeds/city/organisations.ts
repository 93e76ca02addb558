import { OrganisationKind } from '@xingcheng/shared/codes/organisation-kind';
import { AREAS, CITY_CODE } from './areas.js';
import type { Area, SeedOrganisation } from './city.types.js';
import { shareOut } from './proportion.js';
import type { Random } from './random.js';
import { inventedUscc } from './uscc.js';

const K = OrganisationKind;
const SCHOOLS = 60;
/** What a district builds first when it may build only a few. */
const SCHOOL_MIX: readonly (readonly [OrganisationKind, string])[] = [
  [K.PRIMARY_SCHOOL, '小学'],
  [K.KINDERGARTEN, '幼儿园'],
  [K.MIDDLE_SCHOOL, '初级中学'],
  [K.KINDERGARTEN, '幼儿园'],
  [K.PRIMARY_SCHOOL, '小学'],
  [K.HIGH_SCHOOL, '高级中学'],
  [K.KINDERGARTEN, '幼儿园'],
  [K.SPECIAL_SCHOOL, '特殊教育学校'],
  [K.PRIMARY_SCHOOL, '小学'],
  [K.MIDDLE_SCHOOL, '初级中学'],
  [K.VOCATIONAL_SCHOOL, '职业技术学校'],
  [K.KINDERGARTEN, '幼儿园'],
  [K.PRIMARY_SCHOOL, '小学'],
  [K.KINDERGARTEN, '幼儿园'],
  [K.MIDDLE_SCHOOL, '初级中学'],
  [K.PRIMARY_SCHOOL, '小学'],
];
const WORDS = [
  '星岚',
  '云帆',
  '青禾',
  '木棉',
  '榕荫',
  '知远',
  '启程',
  '晴川',
  '海棠',
  '明溪',
  '晨曦',
  '紫荆',
  '望舒',
  '朝露',
  '行舟',
  '临风',
];
const TRADES = [
  '洗衣服务',
  '图书分拣',
  '烘焙坊',
  '数据标注',
  '园艺养护',
  '咖啡馆',
  '酒店客房',
  '电子装配',
  '超市',
  '档案扫描',
];

/** One of each in every area: kind, ending of the key, ending of the name. */
const EVERYWHERE: readonly (readonly [OrganisationKind, string, string])[] = [
  [K.FEDERATION, 'federation', '残疾人联合会'],
  [K.EDUCATION_BUREAU, 'education', '教育局'],
  [K.HEALTH_COMMISSION, 'health', '卫生健康局'],
  [K.CIVIL_AFFAIRS, 'civil-affairs', '民政局'],
  [K.MCH_HOSPITAL, 'mch', '妇幼保健院'],
  [K.VOCATIONAL_CENTRE, 'vocational', '综合（职业）康复服务中心'],
  [K.DAY_CENTRE, 'day-centre', '日间照料中心'],
];
const CITY_WIDE: readonly (readonly [OrganisationKind, string, string])[] = [
  [K.FEDERATION, 'federation', '深圳市残疾人联合会'],
  [K.EDUCATION_BUREAU, 'education', '深圳市教育局'],
  [K.HEALTH_COMMISSION, 'health', '深圳市卫生健康委员会'],
  [K.CIVIL_AFFAIRS, 'civil-affairs', '深圳市民政局'],
  [K.DIAGNOSING_HOSPITAL, 'diagnosing-1', '星程儿童医院'],
  [K.DIAGNOSING_HOSPITAL, 'diagnosing-2', '星程精神卫生中心'],
  [K.MCH_HOSPITAL, 'mch', '星程市妇幼保健院'],
];
/** In the areas named only; 盐田 pilots supported employment. */
const SOME: readonly (readonly [OrganisationKind, string, string, readonly string[]])[] = [
  [K.DIAGNOSING_HOSPITAL, 'diagnosing', '儿童发育行为医院', ['longgang', 'baoan', 'nanshan']],
  [K.COACH_AGENCY, 'coaches', '就业辅导服务社', ['yantian', 'futian', 'nanshan', 'baoan', 'longgang', 'longhua']],
  [K.CARE_FACILITY, 'care', '托养康复中心', ['longgang', 'baoan', 'luohu', 'guangming', 'pingshan']],
  [K.HALFWAY_HOUSE, 'halfway', '中途宿舍', ['futian', 'longgang']],
];

export function organisationsOf(random: Random): SeedOrganisation[] {
  const all: SeedOrganisation[] = [];
  const add = (
    kind: OrganisationKind,
    key: string,
    name: string,
    area: Area | null,
    extra: Partial<SeedOrganisation> = {},
  ): void => {
    all.push({
      key,
      kind,
      name,
      area: area?.slug ?? 'city',
      streetCode: area ? random.pick(area.streets).code : null,
      uscc: inventedUscc(area?.divisionCode ?? CITY_CODE, all.length + 1),
      ...extra,
    });
  };
  const census = AREAS.map((area) => area.census);
  const [schools, rehabs, centres, employers] = [
    shareOut(SCHOOLS, census, 1),
    shareOut(22, census, 1),
    shareOut(33, census, 2),
    shareOut(30, census, 1),
  ];
  for (const [kind, key, name] of CITY_WIDE) add(kind, `city-${key}`, name, null);
  for (const [i, area] of AREAS.entries()) {
    for (const [kind, key, name] of EVERYWHERE) add(kind, `${area.slug}-${key}`, area.name + name, area);
    for (const [kind, key, name, where] of SOME) {
      const beds = kind === K.CARE_FACILITY ? 60 : kind === K.HALFWAY_HOUSE ? 12 : undefined;
      if (where.includes(area.slug)) add(kind, `${area.slug}-${key}`, area.name + name, area, beds ? { beds } : {});
    }
    for (let n = 0; n < (schools[i] ?? 0); n += 1) {
      const [kind, ending] = SCHOOL_MIX[n % SCHOOL_MIX.length] ?? [K.PRIMARY_SCHOOL, '小学'];
      add(kind, `${area.slug}-school-${n + 1}`, `${area.name}${WORDS[n % WORDS.length]}${ending}`, area);
    }
    for (let n = 0; n < (rehabs[i] ?? 0); n += 1) {
      add(K.REHAB_INSTITUTION, `${area.slug}-rehab-${n + 1}`, `${area.name}${WORDS[n + 5]}儿童康复中心`, area);
    }
    for (let n = 0; n < (centres[i] ?? 0); n += 1) {
      const street = area.streets[n % area.streets.length]?.name.replace(/街道|镇/, '') ?? '';
      add(K.COMMUNITY_HEALTH_CENTRE, `${area.slug}-community-${n + 1}`, `${area.name}${street}社区健康服务中心`, area);
    }
    for (let n = 0; n < (employers[i] ?? 0); n += 1) {
      const trade = TRADES[(n + i) % TRADES.length];
      add(K.EMPLOYER, `${area.slug}-employer-${n + 1}`, `${area.name}${WORDS[n + 3]}${trade}有限公司`, area, {
        headcount: random.pick([18, 26, 45, 80, 120, 260, 640, 1500]),
      });
    }
  }
  return all;
}
