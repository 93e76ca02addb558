/** Rules for passwords, second factors and locks, as data. An installation chooses one; which one holds is in its database. */
export interface SignInProfile {
  readonly key: 'djbh3' | 'modern' | 'demonstration';
  readonly version: string;
  /** Where the rule comes from, document and article; `verified` says whether the text itself was read. */
  readonly source: string;
  readonly verified: boolean;
  readonly effectiveFrom: string;
  /** Characters. */
  readonly minLength: number;
  /** How many of capital letters, small letters, digits, signs; 0 asks for none. */
  readonly classes: number;
  /** Days after which a password must be changed; null never. */
  readonly expiresAfterDays: number | null;
  /** Days before that on which the holder is told. */
  readonly warnDays: number;
  /** How many former passwords may not come back. */
  readonly remembered: number;
  /** Failures after which an account name is locked, and for how many minutes. */
  readonly lockAfter: number;
  readonly lockMinutes: number;
  /** Failure from which each further one doubles a wait, beginning with this many seconds. */
  readonly delayFrom: number;
  readonly delaySeconds: number;
  /** Failures of one network (IPv4 /24, IPv6 /48) within an hour from which it waits too. */
  readonly networkFailures: number;
  readonly secondFactor: 'REQUIRED' | 'OPTIONAL';
}

const LOCK = { lockAfter: 5, lockMinutes: 30, delayFrom: 3, delaySeconds: 2, networkFailures: 60 } as const;

export const SIGN_IN_PROFILES = {
  djbh3: {
    key: 'djbh3',
    version: '2026-1',
    source: 'GB/T 22239-2019 8.1.4.1 身份鉴别 a、b、d；数值为通行测评口径',
    verified: false,
    effectiveFrom: '2019-12-01',
    minLength: 10,
    classes: 3,
    expiresAfterDays: 90,
    warnDays: 14,
    remembered: 5,
    ...LOCK,
    secondFactor: 'REQUIRED',
  },
  modern: {
    key: 'modern',
    version: '2026-1',
    source: 'NIST SP 800-63B-4 3.1.1.2; OWASP ASVS 5.0 V6.2',
    verified: false,
    effectiveFrom: '2025-08-01',
    minLength: 12,
    classes: 0,
    expiresAfterDays: null,
    warnDays: 0,
    remembered: 0,
    ...LOCK,
    secondFactor: 'REQUIRED',
  },
  /** Only a database that was filled with the demonstration city holds this; nobody can choose it. */
  demonstration: {
    key: 'demonstration',
    version: '2026-1',
    source: '演示城市',
    verified: true,
    effectiveFrom: '2026-01-01',
    minLength: 10,
    classes: 2,
    expiresAfterDays: null,
    warnDays: 0,
    remembered: 1,
    ...LOCK,
    secondFactor: 'OPTIONAL',
  },
} as const satisfies Record<string, SignInProfile>;

export type SignInProfileKey = keyof typeof SIGN_IN_PROFILES;

/** What an installation that has decided nothing follows. */
export const DEFAULT_PROFILE: SignInProfileKey = 'djbh3';

export function isProfileKey(text: string): text is SignInProfileKey {
  return Object.hasOwn(SIGN_IN_PROFILES, text);
}

/** Automatic exit (GB/T 22239-2019 8.1.4.1 b): minutes without a request, and hours in all. */
export const SESSION_LIMITS = {
  version: '2026-1',
  source: 'GB/T 22239-2019 8.1.4.1 b；OWASP ASVS 5.0 V7.3',
  verified: false,
  idleMinutes: 30,
  absoluteHours: 10,
} as const;
