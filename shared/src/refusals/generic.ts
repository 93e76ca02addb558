import type { Sentences } from './sentence.ts';

/** Refusals every room may use. */
export const generic = {
  NOT_FOUND: {
    zh: '找不到这条记录，可能不在您的范围内。请检查链接，或联系记录的负责人。',
    en: 'This record was not found, or is not within your reach. Check the link or ask its owner.',
  },
  SIGN_IN_REQUIRED: {
    zh: '登录已失效，请重新登录；已填写的内容会保留。',
    en: 'You are signed out. Sign in again; what you typed is kept.',
  },
  NOT_ALLOWED: {
    zh: '您的角色不能做这一步。请联系有权限的同事。',
    en: 'Your role may not do this. Ask a colleague who may.',
  },
  FIELD_CLOSED: {
    zh: '您的角色看不到这一项，因此不能按它查找或筛选。',
    en: 'Your role does not see this, so it cannot search or filter by it.',
  },
  STALE_VERSION: {
    zh: '这条记录刚被别人修改过。请对照两个版本后再保存。',
    en: 'Somebody changed this record meanwhile. Compare both versions and save again.',
  },
  REQUIRED: { zh: '此项必填，请填写。', en: 'This is required. Please fill it in.' },
  TOO_LONG: { zh: '内容过长，最多 {max} 个字。', en: 'Too long: at most {max} characters.' },
  INVALID_VALUE: {
    zh: '这个值不在允许的范围内，请从列表中选择。',
    en: 'This value is not allowed. Choose one from the list.',
  },
  INVALID_NUMBER: { zh: '请填写 {min} 到 {max} 之间的数字。', en: 'Enter a number from {min} to {max}.' },
  INVALID_DATE: {
    zh: '日期不正确，请按“年-月-日”填写，例如 2026-03-01。',
    en: 'Not a date. Write it as year-month-day, for example 2026-03-01.',
  },
  DATE_IN_FUTURE: { zh: '日期不能晚于今天，请核对。', en: 'The date may not be later than today. Please check it.' },
  DATE_IN_PAST: { zh: '日期不能早于今天，请核对。', en: 'The date may not be before today. Please check it.' },
  DATE_ORDER: { zh: '结束日期不能早于开始日期。', en: 'The end may not be before the start.' },
  IDEMPOTENCY_KEY_REUSED: {
    zh: '同一次提交的内容前后不一致。请刷新页面后重新提交。',
    en: 'The same request was sent with different content. Reload the page and submit again.',
  },
  MOVE_NOT_ALLOWED: {
    zh: '当前状态不能进行这一步。请刷新后查看可用的操作。',
    en: 'This step is not possible in the current state. Reload to see what may follow.',
  },
  REASON_REQUIRED: { zh: '请说明原因。', en: 'Please give a reason.' },
  INTERNAL: {
    zh: '系统出错了，您的输入没有保存。请稍后重试；如仍出错，请告知管理员编号 {requestId}。',
    en: 'Something went wrong and nothing was saved. Try again; if it persists, tell the administrator this number: {requestId}.',
  },
  PAGE_TOO_LARGE: { zh: '每页最多 {max} 条，请缩小范围。', en: 'At most {max} rows per page. Ask for fewer.' },
  CURSOR_INVALID: {
    zh: '分页位置已失效，请从第一页重新开始。',
    en: 'This place in the list is no longer valid. Start from the first page.',
  },
  MAINTENANCE: {
    zh: '系统暂时只能查看：服务器空间不足。您的修改没有保存，请稍后再试；查阅不受影响。',
    en: 'For now the system can only be read: the server is short of space. Nothing was changed. Try again later; reading goes on.',
  },
  TOO_MANY_REQUESTS: {
    zh: '操作过于频繁，请在 {seconds} 秒后重试。',
    en: 'Too many requests. Try again in {seconds} seconds.',
  },
} as const satisfies Sentences;
