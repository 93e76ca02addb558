import type { ReferralClock } from '@xingcheng/shared/codes/referral-clock';
import type { ReferralReason } from '@xingcheng/shared/codes/referral-reason';
import type { ReferralService } from '@xingcheng/shared/codes/referral-service';
import type { ReferralStatus } from '@xingcheng/shared/codes/referral-status';
import type { ReferralUrgency } from '@xingcheng/shared/codes/referral-urgency';

/** What the codes are called on paper; a test keeps them equal to what the pages say. */
export const SERVICE_WORDS: Record<ReferralService, string> = {
  SECONDARY_SCREEN: '复筛',
  DIAGNOSIS: '诊断',
  INTERVENTION: '干预',
  EDUCATION_EVALUATION: '教育评估',
  EMPLOYMENT: '就业',
  RESIDENCE: '托养',
  DAY_CARE: '日间照料',
  HALFWAY_HOUSE: '中途宿舍',
  MEDICAL: '医疗',
  SOCIAL_WORK: '社会工作',
};

export const REASON_WORDS: Record<ReferralReason, string> = {
  SCREEN_POSITIVE: '初筛阳性',
  SECONDARY_ABNORMAL: '复筛异常',
  REGRESSION: '能力倒退',
  DIAGNOSIS_CONFIRMED: '已确诊',
  UNDETERMINED: '诊断待定',
  PARENT_CONCERN: '家长担心',
  TEACHER_CONCERN: '教师担心',
  SCHOOL_ENTRY: '入学',
  TRANSITION: '转衔',
  JOB_WISH: '希望就业',
  CARE_NEED: '照护需要',
  OTHER: '其他',
};

export const URGENCY_WORDS: Record<ReferralUrgency, string> = { ROUTINE: '常规', SOON: '尽快', AT_ONCE: '立即' };

export const STATUS_WORDS: Record<ReferralStatus, string> = {
  DRAFT: '草稿',
  SENT: '已发出',
  RECEIVED: '已收到',
  ACCEPTED: '已接收',
  RETURNED: '退回补充',
  DECLINED: '未接收',
  REROUTED: '已改派',
  ATTENDED: '已就诊',
  RESULT_WRITTEN: '已回写结果',
  CLOSED: '已结案',
  LOST: '失访',
};

export const CLOCK_WORDS: Record<ReferralClock, string> = { BOOK: '预约', ATTEND: '就诊' };
