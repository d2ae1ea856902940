import { decimal, readWhole } from '../i18n/formats.js';
import { PLATFORMS, STATUSES, USERS } from './inventory.js';

/**
 * What a form asks of one app, and how text becomes what the contract wants. A field that is left empty is absent.
 * @typedef {{name: string, kind: 'text' | 'area' | 'lines' | 'choice' | 'checks' | 'number' | 'date', most?: number, words?: string[],
 *   needed?: boolean, hint?: boolean}} Field
 */

/** @type {Field[]} in the order in which they are read */
export const FORM = [
  { name: 'name', kind: 'text', most: 160, needed: true },
  { name: 'short_name', kind: 'text', most: 40 },
  { name: 'description', kind: 'area', most: 2000 },
  { name: 'description_en', kind: 'area', most: 2000 },
  { name: 'status', kind: 'choice', words: STATUSES, needed: true },
  { name: 'users', kind: 'choice', words: USERS, needed: true },
  { name: 'platforms', kind: 'checks', words: PLATFORMS },
  { name: 'categories', kind: 'lines', hint: true },
  { name: 'landing_url', kind: 'text', most: 300, hint: true },
  { name: 'url', kind: 'text', most: 300 },
  { name: 'package_name', kind: 'text', most: 200 },
  { name: 'release_date', kind: 'date' },
  { name: 'spbe_service', kind: 'text', most: 40 },
  { name: 'application', kind: 'choice', words: ['general', 'special'] },
  { name: 'data_held', kind: 'lines', hint: true },
  { name: 'monthly_users', kind: 'number', most: 20 },
  { name: 'yearly_cost', kind: 'number', most: 30, hint: true },
  { name: 'budget_source', kind: 'text', most: 160 },
  { name: 'maintenance', kind: 'choice', words: ['internal', 'contract', 'community', 'none'] },
  { name: 'contractors', kind: 'lines', hint: true },
  { name: 'security_contact', kind: 'text', most: 200 },
  { name: 'origin', kind: 'choice', words: ['regency', 'province', 'centre'] },
  { name: 'maker', kind: 'choice', words: ['own', 'vendor'] },
  { name: 'act', kind: 'choice', words: ['new', 'extension'] },
  { name: 'extends_app', kind: 'text', most: 160 },
];

const lines = (text) => text.split('\n').map((line) => line.trim()).filter(Boolean);

/** `PT Contoh; 2026-12-31` @param {string} line */
function contractor(line) {
  const [, name, until] = /^(.*?)(?:\s*;\s*(\d{4}-\d{2}-\d{2}))?$/.exec(line);
  return until ? { name, until } : { name };
}

/** What stands in a field before anybody types. @param {string} name @param {any} facts @returns {any} */
export function written(name, facts) {
  if (name === 'description') return facts.description?.id ?? '';
  if (name === 'description_en') return facts.description?.en ?? '';
  const value = facts[name];
  if (name === 'contractors') return (value ?? []).map((one) => (one.until ? `${one.name}; ${one.until}` : one.name)).join('\n');
  if (name === 'platforms') return value ?? [];
  if (typeof value === 'number') return decimal(value);
  return Array.isArray(value) ? value.join('\n') : value ?? '';
}

/** @param {FormData} form @returns {any} the facts as the contract wants them; NaN for a number that cannot be read */
export function factsOf(form) {
  const facts = {};
  for (const { name, kind } of FORM) {
    const text = String(form.get(name) ?? '').trim();
    if (kind === 'checks') facts[name] = form.getAll(name);
    else if (kind === 'lines') facts[name] = lines(text).map((line) => (name === 'contractors' ? contractor(line) : line));
    else if (text) facts[name] = kind === 'number' ? readWhole(text) : text;
  }
  const { description: id, description_en: en, ...rest } = facts;
  return id || en ? { ...rest, description: { ...(id ? { id } : {}), ...(en ? { en } : {}) } } : rest;
}

/** The field that a place in the request belongs to: `/facts/contractors/0/until`. @param {string} pointer */
export function fieldAt(pointer) {
  const [first, second, third] = pointer.split('/').slice(1);
  if (first !== 'facts') return first;
  return second === 'description' && third === 'en' ? 'description_en' : second;
}
