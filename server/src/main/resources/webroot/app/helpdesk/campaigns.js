import { command, get } from '../core/api.js';

/**
 * Calls about notices to territories, as `/openapi.yaml` names them.
 * @typedef {import('../core/types.js').RegionName} RegionName
 * @typedef {'draft' | 'submitted' | 'approved' | 'scheduled' | 'sending' | 'sent' | 'stopped' | 'expired' | 'returned' | 'rejected'} State
 * @typedef {'emergency' | 'announcement' | 'service_change' | 'event'} Category
 * @typedef {{app_ids?: string[], age_from?: number, age_to?: number, language?: 'id' | 'en', list_id?: string}} Narrowing who of those who live there
 * @typedef {{days_before: number, at: string}} Reminder so many days before it is due, at a time of the reader's clock
 * @typedef {{deed: string, by?: string, at: string, version: number, reason?: string, send_at?: string}} Deed
 * @typedef {{subject: string, body: string, category: Category, language: 'id' | 'en', territories: string[], exclusions: string[],
 *   narrowing?: Narrowing, app_id?: string, page?: string, expires_at?: string, due_at?: string, reminders?: Reminder[]}} Content
 * @typedef {{campaign_id: string, opd: {code: string, name: string}, state: State, version: number, kind: 'notice' | 'correction' | 'recall',
 *   corrects?: string, corrected_by?: string, subject: string, body?: string, category: Category, language: 'id' | 'en',
 *   territories: RegionName[], exclusions: RegionName[], narrowing?: Narrowing, app_id?: string, page?: string, expires_at?: string, due_at?: string, reminders?: Reminder[], author?: string,
 *   created_at: string, changed_at: string, send_at?: string, released_at?: string, audience?: number, paused_at?: string, approvals?: number, approvals_needed?: number, steps: string[],
 *   history?: Deed[], reviewed?: Content, attachments?: {attachment_id: string, name: string, type: string, size: number}[]}} Campaign
 * @typedef {{check_id: string, version: number, expires_at: string, citizens: number, territories: (RegionName & {citizens: number})[],
 *   sample: {initial: string, regency?: RegionName, province: RegionName}[],
 *   similar: {campaign_id: string, subject: string, state: State, at: string, likeness: 'same' | 'similar' | 'subject'}[]}} Check
 */

export const CATEGORIES = ['announcement', 'service_change', 'event', 'emergency'];

export const STATE_TONE = {
  draft: 'default', returned: 'warning', submitted: 'accent', approved: 'accent', scheduled: 'warning', sending: 'warning',
  sent: 'good', stopped: 'attention', expired: 'default', rejected: 'attention',
};

const addressOf = (id, step) => `/v1/campaigns/${id}${step ? `/${step}` : ''}`;

/** @param {string} id @param {AbortSignal} [signal] @returns {Promise<Campaign>} */
export const getCampaign = (id, signal) => get(addressOf(id), {}, signal);

/** @param {State[]} states @param {string} [cursor] @param {AbortSignal} [signal] @returns {Promise<{items: Campaign[], next_cursor?: string}>} */
export function listCampaigns(states, cursor, signal) {
  const query = new URLSearchParams([['limit', '50'], ...states.map((state) => ['state', state]), ...(cursor ? [['cursor', cursor]] : [])]);
  return get(`/v1/campaigns?${query}`, {}, signal);
}

/** @param {string} opd @param {Content} content @param {string} key @returns {Promise<Campaign>} */
export const draftCampaign = (opd, content, key) => command('POST', '/v1/campaigns', { opd, ...content }, key);

/** @param {Campaign} campaign as it was read @param {Content} content @returns {Promise<Campaign>} */
export const editCampaign = ({ campaign_id: id, version }, content) => command('PUT', addressOf(id), { version, ...content });

/** Submits, approves, returns, rejects, releases, stops, corrects. @param {Campaign} campaign @param {string} step @param {object} [more] */
export const take = ({ campaign_id: id }, step, more) => command('POST', addressOf(id, step), more);

/** Looks at what goes to whom: submitting names the look. @param {Campaign} campaign @returns {Promise<Check>} */
export const checkCampaign = (campaign) => take(campaign, 'check', { version: campaign.version });

/** @param {Campaign} campaign @returns {Promise<Campaign>} */
export const cancelRelease = ({ campaign_id: id }) => command('DELETE', addressOf(id, 'release'));

/** @param {string} id @param {AbortSignal} [signal] */
export const reportOf = (id, signal) => get(addressOf(id, 'report'), {}, signal);

/**
 * How many citizens live there now.
 * @param {string} opd @param {{territories: string[], exclusions: string[], narrowing?: Narrowing}} audience
 * @returns {Promise<{citizens: number, territories: (RegionName & {citizens: number})[]}>}
 */
export const countAudience = (opd, { territories, exclusions, narrowing }) => command('POST', '/v1/campaigns/audience', { opd, territories, exclusions, narrowing });

/** @param {Campaign} campaign @returns {Content} what an edit sends */
export function contentOf({ subject, body = '', category, language = 'id', territories, exclusions, narrowing, app_id, page, expires_at, due_at, reminders }) {
  const codes = (regions) => regions.map(({ code }) => code);
  return { subject, body, category, language, territories: codes(territories), exclusions: codes(exclusions), narrowing, app_id, page, expires_at, due_at, reminders };
}

/** The same with its sender and the version that was read: what an editor changes. @param {Campaign} campaign */
export const wordsOf = (campaign) => ({ opd: campaign.opd.code, ...contentOf(campaign), base: campaign.version });

/** @param {Content} one @param {Content} other do they say the same? */
export const sameContent = (one, other) => JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));

function inOrder({ subject, body, category, language = 'id', territories, exclusions = [], narrowing = {}, app_id, page, expires_at, due_at, reminders = [] }) {
  const { app_ids: apps = [], age_from: from, age_to: to, language: read, list_id: list } = narrowing;
  const instant = (text) => text && new Date(text).toISOString();
  const moments = reminders.map(({ days_before: days, at }) => `${days} ${at}`);
  return [subject, body, category, language, [...territories].sort(), [...exclusions].sort(), [[...apps].sort(), from, to, read, list], app_id, page, instant(expires_at), instant(due_at), moments];
}
