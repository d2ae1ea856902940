import { html } from 'lit';
import { decimal } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';

/** How long the words of a notice may be. What is longer stays as it was typed or pasted: nothing is cut in silence. */
const LONGEST = { subject: 120, body: 10_000 };

/** @param {'subject' | 'body'} part @param {string} text @returns {number} how many characters there are too many */
export const tooMany = (part, text) => Math.max(0, [...text].length - LONGEST[part]);

/** @param {'subject' | 'body'} part @param {string} text @returns {string} what is wrong with it, if anything */
export function wordsWrong(part, text) {
  if (!text.trim()) return t(`desk.missing.${part}`);
  const over = tooMany(part, text);
  return over ? t('desk.long', { over: decimal(over), most: decimal(LONGEST[part]) }) : '';
}

/** Below a field: a hint, and how much of its room is taken. @param {'subject' | 'body'} part @param {string} text @param {string} [hint] */
export function room(part, text, hint = '') {
  const over = tooMany(part, text);
  return html`<p class="field-foot" data-over=${String(over > 0)}><span role="status">${over ? t('desk.over', { over: decimal(over) }) : hint}</span>
    <span>${t('desk.room', { count: decimal([...text].length), most: decimal(LONGEST[part]) })}</span></p>`;
}
