import { Chapter } from '@xingcheng/shared/codes/chapter';

export { Chapter };

// The palette of the product. Every pair of text and ground below holds 4.5:1, lines and shapes 3:1 where they carry meaning.
export const light = {
  page: '#F6F7F9',
  surface: '#FFFFFF',
  line: '#DDE2EA',
  line2: '#EBEEF3',
  field: '#8792A2',
  text: '#1B2430',
  text2: '#55606E',
  primary: '#28518F',
  primaryDeep: '#1E4078',
  primarySoft: '#E8EEF8',
  onPrimary: '#FFFFFF',
  secondary: '#1F7A72',
  secondarySoft: '#ECF6F4',
  gold: '#C58A1A',
  goldText: '#8A5A00',
  success: '#2E7D4F',
  successSoft: '#EDF7F1',
  warning: '#8A5A00',
  warningSoft: '#FFF4E0',
  error: '#B3261E',
  errorSoft: '#FCEBEA',
  violet: '#6B4C96',
  violetSoft: '#F3EEFA',
  shade1: '#DCE5F3',
  shade2: '#B4C7E6',
  shade3: '#4A72B0',
  shade4: '#28518F',
} as const;

export type Tokens = Record<keyof typeof light, string>;

export const dark: Tokens = {
  page: '#10151D',
  surface: '#171E29',
  line: '#2A3441',
  line2: '#222B37',
  field: '#6C7A8C',
  text: '#E6EAF0',
  text2: '#A3AFBF',
  primary: '#8FB0EE',
  primaryDeep: '#B0C8F5',
  primarySoft: '#22304A',
  onPrimary: '#10151D',
  secondary: '#63BDB3',
  secondarySoft: '#173431',
  gold: '#E0AC46',
  goldText: '#E6B85C',
  success: '#7CC79A',
  successSoft: '#18322A',
  warning: '#E6B85C',
  warningSoft: '#372B14',
  error: '#F2948D',
  errorSoft: '#3D2022',
  violet: '#B9A0E0',
  violetSoft: '#2B2440',
  shade1: '#22304A',
  shade2: '#31507F',
  shade3: '#6B94D8',
  shade4: '#8FB0EE',
};

/** Custom properties to use in `sx` and SVG: they follow the chosen scheme without a render. */
export const c = Object.fromEntries(Object.keys(light).map((name) => [name, `var(--xc-${name})`])) as Tokens;

// Paul Tol's bright set, safe for colour blindness; `ink` is the text that can stand on the hue.
export const chapterHue: Record<Chapter, { hue: string; ink: string }> = {
  SCREENING: { hue: '#4477AA', ink: '#FFFFFF' },
  REFERRAL: { hue: '#66CCEE', ink: '#1B2430' },
  DIAGNOSIS: { hue: '#AA3377', ink: '#FFFFFF' },
  INTERVENTION: { hue: '#228833', ink: '#FFFFFF' },
  EDUCATION: { hue: '#CCBB44', ink: '#1B2430' },
  EMPLOYMENT: { hue: '#EE6677', ink: '#1B2430' },
  RESIDENCE: { hue: '#7A5BA6', ink: '#FFFFFF' },
  BENEFITS: { hue: '#777F8A', ink: '#FFFFFF' },
};

export const fontStack =
  '"PingFang SC","Microsoft YaHei","Noto Sans SC","Source Han Sans SC","Noto Sans CJK SC","WenQuanYi Micro Hei",sans-serif';

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'error' | 'violet' | 'teal';

/** Text and ground of one tone. */
export const toneOf: Record<Tone, { ink: string; ground: string }> = {
  neutral: { ink: c.text2, ground: c.line2 },
  info: { ink: c.primary, ground: c.primarySoft },
  success: { ink: c.success, ground: c.successSoft },
  warning: { ink: c.warning, ground: c.warningSoft },
  error: { ink: c.error, ground: c.errorSoft },
  violet: { ink: c.violet, ground: c.violetSoft },
  teal: { ink: c.secondary, ground: c.secondarySoft },
};
