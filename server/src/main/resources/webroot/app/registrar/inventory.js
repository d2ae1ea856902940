/**
 * What the contract calls things of the register of apps.
 * @typedef {{name: string, until?: string}} Contractor
 * @typedef {{name: string, short_name?: string, description?: {id: string, en?: string}, status: string, users: string,
 *   platforms: string[], categories: string[], data_held: string[], contractors: Contractor[], yearly_cost?: number,
 *   monthly_users?: number, release_date?: string, landing_url?: string, url?: string}} AppFacts
 * @typedef {{inventory_id: string, opd: {code: string, name: string}, region: {code: string, name: string}, version: number,
 *   created_at: string, changed_at: string, facts: AppFacts}} InventoryApp
 * @typedef {{import_id: string, state: 'unmapped' | 'ready' | 'applied', file_name: string, columns: {column: number, head: string,
 *   field?: string, samples: string[]}[], figures?: Record<string, number>, assumed: string[],
 *   problems: {row: number, column: string, what: string}[]}} InventoryImport
 */
import { get } from '../core/api.js';
import { calendarDay, decimal, rupiah } from '../i18n/formats.js';
import { has, localized, t } from '../i18n/i18n.js';

export const STATUSES = ['concept', 'development', 'beta', 'live', 'abandoned', 'obsolete'];
export const USERS = ['citizens', 'staff'];
export const PLATFORMS = ['web', 'android', 'ios', 'windows', 'mac', 'linux'];
export const STATUS_TONE = { live: 'good', beta: 'accent', development: 'accent', abandoned: 'attention' };

/** Fields in the order in which they are read. */
export const FIELDS = ['opd', 'region', 'name', 'short_name', 'description', 'status', 'users', 'platforms', 'categories', 'landing_url', 'url',
  'package_name', 'release_date', 'spbe_service', 'application', 'data_held', 'monthly_users', 'yearly_cost', 'budget_source', 'maintenance',
  'contractors', 'security_contact', 'origin', 'maker', 'act', 'extends_app'];

/** Columns of a sheet. */
export const COLUMNS = ['opd', ...FIELDS.slice(2, 20), 'contractor', 'contract_until', ...FIELDS.slice(21)];

/** One value as somebody reads it. @param {string} field @param {any} value @returns {string} */
export function shown(field, value) {
  if (value === undefined || value === null) return '';
  if (field === 'description') return localized(value);
  if (field === 'yearly_cost') return rupiah(value);
  if (field === 'monthly_users') return decimal(value);
  if (field === 'release_date') return calendarDay(value);
  if (field === 'contractors') return value.map(contractor).join('\n');
  const said = SPOKEN.has(field) ? word : String;
  return Array.isArray(value) ? value.map((item) => said(item)).join(', ') : said(value);
}

function contractor({ name, until }) {
  return until ? t('inv.contract-until', { name, day: calendarDay(until) }) : name;
}

const SPOKEN = new Set(['status', 'users', 'platforms', 'application', 'maintenance', 'origin', 'maker', 'act']);

/** A word of the contract in the language of the page. */
function word(value) {
  const key = `inv.word.${value}`;
  return has(key) ? t(key) : String(value);
}

/** @param {string} text @param {AbortSignal} signal */
export async function suggestOpds(text, signal) {
  const page = await get('/v1/opds', { q: text.length > 1 ? text : undefined, limit: 30 }, signal);
  return page.items.map(({ code, name }) => ({ value: code, label: localized(name), hint: code }));
}
