import type { Words } from './instrument.ts';

const both = (zh: string, en: string): Words => ({ zh, en });

/** Notes of the catalogue on sources, licences and open parts, in the reader's language. */
const NOTES: Readonly<Record<string, Words>> = Object.fromEntries(
  [
    both('国卫办妇幼发〔2022〕12号 附件1', 'Guo Wei Ban Fu You Fa [2022] No. 12, annex 1'),
    both('国卫办妇幼发〔2022〕12号', 'Guo Wei Ban Fu You Fa [2022] No. 12'),
    both('行政文件（著作权法第5条第1项，未核实）', 'administrative document (著作权法 5(1), not verified)'),
    both(
      '国卫办妇幼发〔2022〕12号（18 至不满 24 月龄使用）；PMC2693887 表 T1',
      '国卫办妇幼发〔2022〕12号 (used from 18 to below 24 months); PMC2693887 table T1',
    ),
    both('电子复制需要许可（hushforms.com）', 'electronic reproduction needs permission (hushforms.com)'),
    both(
      'senbox.vn 的 M-CHAT-R 页面；adrede.com.br 计分表（第 2、5、12 题）',
      'senbox.vn M-CHAT-R page; adrede.com.br scoring sheet (2, 5, 12)',
    ),
    both(
      '权利人声明“不是开源”；分发需要许可（mchatscreen.com）',
      '"it is not open source"; licence needed to distribute (mchatscreen.com)',
    ),
    both('Pediatrics 2004;114:e166，转引自 autismtoday.net', 'Pediatrics 2004;114:e166 as quoted by autismtoday.net'),
    both('没有找到许可', 'no licence grant found'),
    both(
      '界值 53：国卫办妇幼发〔2022〕12号（24 月龄起使用）；第 1–27 题权重据 1978 年量表副本，第 28–57 题据两个独立实现，合计 158',
      'cut 53: 国卫办妇幼发〔2022〕12号 (used from 24 months); weights 1 to 27 a copy of the 1978 form, 28 to 57 two implementations, sum 158',
    ),
    both('由 PRO-ED 在 ASIEP 中出版', 'published in ASIEP by PRO-ED'),
    both(
      '360docs.net 5613992443（三个条件齐全）；灵敏度低（58%），不单独使用',
      '360docs.net 5613992443 (all three conditions); weak sensitivity (58%), never used alone',
    ),
    both(
      '界值 15：Williams 等 2005、Allison 等 2007；计分：两个独立实现，37 题全部一致',
      'cut 15: Williams et al. 2005, Allison et al. 2007; key: two implementations, 37 of 37 equal',
    ),
    both('非商业使用免费；是否可再分发未说明', 'free for non-commercial use; redistribution not covered'),
    both(
      '54 分中家长 19、教师 22：Mattila 等 2009，info.5y1.org',
      'parent 19, teacher 22 of 54: Mattila et al. 2009 and info.5y1.org',
    ),
    both('没有给出许可（gillbergcentre.gu.se）', 'no licence grant (gillbergcentre.gu.se)'),
    both('ARC 量表单（scales.arabpsychology.com）', 'ARC sheet (scales.arabpsychology.com)'),
    both('Thabtah 2017 儿童数据集（总分 7 起为 YES）', 'Thabtah 2017, children data set (class YES from a total of 7)'),
    both('ARC 量表单（scribd 273735909）', 'ARC sheet (scribd 273735909)'),
    both(
      'ARC 量表单；印刷的“大于 6”是错误（Waldren 等，Lancet Psychiatry）',
      'ARC sheet; the printed "more than 6" is an error (Waldren et al., Lancet Psychiatry)',
    ),
    both('ARC 量表单（scribd 267771969）：大于 3', 'ARC sheet (scribd 267771969): more than 3'),
    both('Thabtah 2018 幼儿数据集（总分 4 起为 Yes）', 'Thabtah 2018, toddler data set (class Yes from a total of 4)'),
    both('测验保密；只录最终得分', 'test security; end scores only'),
    both('取值范围据通常公布的数值；未对照手册核实', 'ranges as commonly published; not checked against the manual'),
    both('关键题', 'key items'),
    both('B 部分', 'part B'),
    both('分级回答的未通过规则', 'fail rule of graded answers'),
    both('第 28–57 题权重与量表副本的核对', 'weights 28 to 57 on a copy of the form'),
    both('分量表满分 26、38、38', 'subscale maxima 26, 38, 38'),
    both('12–14 分一档（2–4 个月后复测）', 'band 12 to 14 (repeat in 2 to 4 months)'),
  ].flatMap((words) => [
    [words.en, words],
    [words.zh, words],
  ]),
);

/** A note in both languages; a note nobody translated is shown as it is. */
export const noteWords = (note: string): Words => NOTES[note] ?? { zh: note, en: note };
export const hasWords = (note: string): boolean => note in NOTES;
