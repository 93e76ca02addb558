import { replacedOn } from '@xingcheng/shared/consent/notices';
import { standingAnswerTo } from '../read-model/live.js';

/** Notices whose yes to screening no longer stands: asked anew, because they were replaced in substance (个人信息保护法 14). */
export const lapsedOn = (today: string): string[] =>
  replacedOn(today)
    .filter(({ lapsesOn, purposes }) => lapsesOn <= today && (!purposes || purposes.includes('SCREENING')))
    .map(({ version }) => version);

/**
 * Over a row `q` of `campaign_pupil`: the yes it holds was given to such a notice. Null while there is none, so that nobody pays for
 * the question. It depends on today, and therefore no model holds it.
 */
export function yesHasLapsed(today: string): string | null {
  const versions = lapsedOn(today);
  if (versions.length === 0) return null;
  const list = `array[${versions.map((one) => `'${one.replaceAll("'", "''")}'`).join(', ')}]::text[]`;
  const given = (table: string) =>
    `select k.person_id from ${table} k where k.outcome = 'CONSENTED' and k.text_version = any(${list})`;
  // First who ever said yes to such a notice, who are few; then whether it was the last word.
  return `q.consent = 'CONSENTED' and q.person_id in (${given('consent')} and k.purpose = 'SCREENING' union all ${given('campaign_consent')})
    and ${standingAnswerTo('q.person_id', 'q.campaign_id', list)} = 'NO_REPLY'`;
}
