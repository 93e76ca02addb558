import { jsonWord, word } from '../platform/crypto/word.js';

/** The committee's findings, the guardian's answer and an individual plan in words, sealed. */
export const FINDINGS = word('committee_finding', 'findings');
export const GUARDIAN_ANSWER = word('placement', 'guardian_answer');
export const PASSED_OVER = jsonWord('placement', 'passed_over_reasons');
export const STRENGTHS = word('iep', 'strengths');
export const GOAL_WORDING = word('iep_goal', 'wording');
export const GOAL_CRITERION = word('iep_goal', 'criterion');

export const WORDS = [FINDINGS, GUARDIAN_ANSWER, PASSED_OVER, STRENGTHS, GOAL_WORDING, GOAL_CRITERION] as const;
