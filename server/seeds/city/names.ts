import { Sex } from '@xingcheng/shared/codes/sex';
import type { Random } from './random.js';

const COMMON = [
  ...'王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚',
];
const RARE = [...'禤撖爨佘乜逄亓仉殳厍麴妫璩郗隗戢昝'];
const COMPOUND = ['欧阳', '司徒', '上官', '诸葛', '司马', '皇甫', '尉迟', '令狐', '端木', '夏侯'];
const BOY = [...'浩宇轩俊杰子睿泽铭博文昊天晨阳嘉伟志强建军思远承煜景澄亦凡启明家乐梓豪一诺鹏程'];
const GIRL = [...'欣怡梓涵诗雨佳琪思彤语嫣若曦静婷雅芝晓梅美玲可馨紫萱心悦乐瑶芷晴安琪沐颜子墨妍依'];
/** Characters outside the basic plane and beyond GB 2312: they break whatever only pretends to know Chinese. */
const HARD = ['𠮷', '䶮', '㛃', '堃', '喆', '犇', '翀'];
const DOTTED = [
  '阿卜杜勒·艾则孜',
  '阿依努尔·买买提',
  '麦麦提·吐尔逊',
  '古丽娜尔·阿不都热依木',
  '扎西·次仁',
  '卓玛·央金',
  '巴特尔·苏和',
];

export function surname(random: Random): string {
  if (random.chance(0.012)) return random.pick(COMPOUND);
  return random.pick(random.chance(0.015) ? RARE : COMMON);
}

export function givenName(random: Random, sex: Sex): string {
  const characters = sex === Sex.FEMALE ? GIRL : BOY;
  const last = random.chance(0.006) ? random.pick(HARD) : random.pick(characters);
  return random.chance(0.82) ? random.pick(characters) + last : last;
}

/** Invented; a family name may be given so that a child carries its father's. */
export function personName(random: Random, sex: Sex, family = surname(random)): string {
  return random.chance(0.006) ? random.pick(DOTTED) : family + givenName(random, sex);
}

/** The family name, which is everything before the dot in a name that has one. */
export const familyOf = (name: string): string =>
  name.includes('·') ? '' : (COMPOUND.find((family) => name.startsWith(family)) ?? [...name][0] ?? '');
