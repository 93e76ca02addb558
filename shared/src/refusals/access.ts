import type { Sentences } from './sentence.ts';

/** Refusals about accounts. What is said before somebody has signed in never tells whether an account exists. */
export const access = {
  SIGN_IN_FAILED: {
    zh: '账号或密码不正确，或尝试次数过多。请核对后稍等再试；仍不行请联系安全管理员。',
    en: 'The account or the password is wrong, or there were too many attempts. Check both, wait a little and try again, or ask the security administrator.',
  },
  SIGN_IN_TICKET_OVER: {
    zh: '这次登录等待过久或已完成，请从用户名和密码重新开始。',
    en: 'This sign-in waited too long or is over. Begin again with name and password.',
  },
  DRAFT_TOO_LONG: {
    zh: '内容超过草稿上限（{max} 个字符），这部分没有存为草稿。请先保存表单。',
    en: 'This is longer than a draft may be ({max} characters) and was not kept as one. Save the form first.',
  },
  CODE_WRONG: {
    zh: '动态码不正确或已经用过。请等待下一个动态码再输入，或使用恢复码。',
    en: 'The code is wrong or was used already. Wait for the next one, or use a recovery code.',
  },
  SIGN_IN_FRESH: {
    zh: '这一步需要再次确认身份：最近 {minutes} 分钟内没有验证过密码。',
    en: 'This step asks you to confirm who you are: no password was given in the last {minutes} minutes.',
  },
  SECOND_FACTOR_REQUIRED: {
    zh: '现行规则要求第二因素，不能停用。需要更换手机时，请重新登记。',
    en: 'The rules in force ask for a second factor; it cannot be given up. To change phones, set it up again.',
  },
  NO_SECOND_FACTOR: {
    zh: '还没有登记第二因素，请先开始登记。',
    en: 'No second factor is being set up. Begin with the set-up first.',
  },
  PASSWORD_WRONG: { zh: '当前密码不正确。', en: 'The current password is not right.' },
  PASSWORD_TOO_SHORT: { zh: '密码至少 {min} 位，请加长。', en: 'At least {min} characters. Make it longer.' },
  PASSWORD_CLASSES: {
    zh: '密码须包含大写字母、小写字母、数字、符号中的至少 {classes} 种。',
    en: 'Use at least {classes} of: capital letters, small letters, digits, signs.',
  },
  PASSWORD_COMMON: {
    zh: '这个密码太常见或太有规律，请换一个。',
    en: 'This password is too common or too regular. Choose another one.',
  },
  PASSWORD_PERSONAL: {
    zh: '密码不能包含姓名、拼音、用户名、单位、手机号、身份证号或生日数字，请换一个。',
    en: 'A password may not hold your name, its pinyin, the user name, the organisation, a phone, an identity number or a birthday. Choose another one.',
  },
  PASSWORD_REMEMBERED: {
    zh: '不能使用最近 {count} 次用过的密码，请换一个。',
    en: 'Not one of your last {count} passwords. Choose another one.',
  },
  LINK_OVER: {
    zh: '这个链接已使用或已过期，请向安全管理员要一个新的。',
    en: 'This link was used or is out of date. Ask the security administrator for a new one.',
  },
  USERNAME_TAKEN: { zh: '这个用户名已被使用，请换一个。', en: 'This user name is taken. Choose another one.' },
  USERNAME_INVALID: {
    zh: '用户名为 3 至 60 位小写字母、数字、点或连字符，以字母开头。',
    en: 'A user name has 3 to 60 small letters, digits, dots or hyphens and begins with a letter.',
  },
  OWN_ROLE: {
    zh: '不能为自己授予、变更岗位或签发令牌。请由另一位安全管理员办理。',
    en: 'Nobody grants or changes a role of his own. Ask another security administrator.',
  },
  ROLE_CONFLICT: {
    zh: '系统管理、安全管理、审计三种岗位互斥，也不能与业务岗位兼任。请先结束原岗位，或另开账号。',
    en: 'System, security and audit duties exclude each other and every role with cases. End the other role first, or open another account.',
  },
  ROLE_HELD: { zh: '该账号在这个单位已有此岗位。', en: 'The account has this role in this organisation already.' },
  BACKGROUND_CHECK_OVERDUE: {
    zh: '{name} 的违法犯罪记录查询已于 {date} 到期，不能再分派服务对象。请先查询并登记结果（未成年人保护法第六十二条）。',
    en: 'The criminal-record check of {name} was due on {date}: nobody new may be assigned. Have it done and recorded first (Minors Protection Law, art. 62).',
  },
  BACKGROUND_CHECK_MISSING: {
    zh: '{name} 没有违法犯罪记录查询的登记，不能分派服务对象。请先查询并登记结果（未成年人保护法第六十二条）。',
    en: 'No criminal-record check of {name} is on record: nobody may be assigned. Have it done and recorded first (Minors Protection Law, art. 62).',
  },
  TOKEN_SCOPE: {
    zh: '令牌的权限必须在所选岗位之内，且不能包含账号、令牌和留痕的权限。',
    en: 'A token may only do what its role may do, and nothing about accounts, tokens or the audit.',
  },
  ADDRESS_INVALID: {
    zh: '地址应为 IP 或网段，例如 10.1.2.3 或 10.1.2.0/24。',
    en: 'Write an IP address or a network, such as 10.1.2.3 or 10.1.2.0/24.',
  },
  PROFILE_FOR_DEMONSTRATION: {
    zh: '演示规则只能随演示城市建立，不能在正式系统中选用。',
    en: 'The demonstration rules come with the demonstration city only; a real installation cannot choose them.',
  },
  SIGN_ON_FAILED: {
    zh: '统一身份登录没有完成。请返回登录页重试；仍不行请用账号和密码登录或联系安全管理员。',
    en: 'Single sign-on did not succeed. Go back and try again, or sign in with name and password.',
  },
} as const satisfies Sentences;
