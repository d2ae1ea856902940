/**
 * What the contract calls a request.
 * @typedef {{recommendation_id: string, opd: {code: string, name: string}, region: {code: string, name: string}, state: string, asked_at: string,
 *   due_on: string, answer_by?: string, request: Record<string, any>, letter?: {number: string, address: string, valid_until: string},
 *   steps?: {step: string, words?: string, by?: string, at: string}[], findings?: import('./findings.js').Findings}} Recommendation
 */
import { calendarDay } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';

export const STATES = ['asked', 'questioned', 'committee', 'granted', 'refused', 'withdrawn', 'expired'];
export const OPEN = ['asked', 'questioned', 'committee'];
export const TONE = { asked: 'accent', questioned: 'warning', committee: 'accent', granted: 'good', refused: 'attention', withdrawn: 'default', expired: 'default' };
export const FUNCTIONS = ['complaints', 'safety', 'population', 'health', 'education', 'social_aid', 'transport', 'planning', 'taxes', 'other', 'data_source'];

const DAY = 86_400_000;

/** The clock in words. @param {Recommendation} request */
export function clock({ state, due_on: due }) {
  const day = calendarDay(due);
  if (!OPEN.includes(state)) return day;
  const left = Math.floor((Date.parse(`${due}T23:59:59+07:00`) - Date.now()) / DAY);
  return `${day} (${left < 0 ? t('recommend.due.late', { days: -left }) : t('recommend.due.left', { days: left })})`;
}
