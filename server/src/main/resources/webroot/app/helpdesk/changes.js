import { html } from 'lit';
import { dateTime } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import { fullName } from '../ui/region-picker.js';
import { contentOf } from './campaigns.js';
import { remindersText } from './due.js';
import { narrowingWords } from './narrowing.js';

/** @typedef {import('./campaigns.js').Content} Content */

const FIELDS = ['subject', 'body', 'territories', 'exclusions', 'narrowing', 'category', 'language', 'expires_at', 'due_at', 'reminders', 'app_id', 'page'];
const LABELS = { narrowing: 'narrow.only', expires_at: 'expiry', due_at: 'due', app_id: 'link', page: 'link' };

/** @param {Content} content @param {string} field @param {Record<string, import('../core/types.js').Region>} names */
function words(content, field, names) {
  const value = content[field];
  if (value === undefined || value.length === 0) return '';
  if (field === 'territories' || field === 'exclusions') return value.map((code) => (names[code] ? fullName(names[code]) : code)).sort().join('\n');
  if (field === 'narrowing') return narrowingWords(value);
  if (field === 'category') return t(`desk.category.${value}`);
  if (field === 'language') return t(`language.${value}`);
  if (field === 'reminders') return remindersText(value);
  return field === 'expires_at' || field === 'due_at' ? dateTime(value) : value;
}

/**
 * What is different since an approver last judged it, field by field.
 * @param {import('./campaigns.js').Campaign} campaign @param {Record<string, import('../core/types.js').Region>} names
 */
export function changes(campaign, names) {
  if (!campaign.reviewed) return '';
  const now = contentOf(campaign);
  const changed = FIELDS.map((field) => ({ field, was: words(campaign.reviewed, field, names), is: words(now, field, names) })).filter(({ was, is }) => was !== is);
  if (!changed.length && campaign.state !== 'submitted') return '';
  return html`<section class="card" aria-labelledby="changes" data-testid="changes"><h2 id="changes">${t('desk.changes')}</h2>
    ${changed.length ? '' : html`<p>${t('desk.changes.none')}</p>`}
    ${changed.map(({ field, was, is }) => html`<div class="change" data-field=${field}><h3>${t(`desk.${LABELS[field] ?? field}`)}</h3>
      ${was ? html`<del><span class="visually-hidden">${t('desk.changes.was')} </span>${was}</del>` : ''}
      ${is ? html`<ins><span class="visually-hidden">${t('desk.changes.is')} </span>${is}</ins>` : ''}</div>`)}</section>`;
}
