import { Signal } from '../core/signal.js';
import en from './en.js';
import id from './id.js';
import feedbackEn from '../feedback/en.js';
import feedbackId from '../feedback/id.js';
import inboxEn from './inbox-en.js';
import inboxId from './inbox-id.js';
import screenEn from './screen-en.js';
import screenId from './screen-id.js';

/** Two dictionaries with the same keys; each page may bring its own two along. */
const dictionaries = { id: { ...id, ...inboxId, ...screenId, ...feedbackId }, en: { ...en, ...inboxEn, ...screenEn, ...feedbackEn } };
const KEPT = 'satuwarga.language';

/** @typedef {'id' | 'en'} Language */

/** @type {Signal<Language>} */
export const language = new Signal(remembered());

/** @param {string} key @param {Record<string, string | number>} [values] fills `{name}` */
export function t(key, values = {}) {
  const text = dictionaries[language.value][key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/** @param {string} key is there a text for it */
export function has(key) {
  return key in dictionaries.id;
}

/** @param {{id: string, en?: string} | undefined} text @returns {string} the text in the language of the page */
export function localized(text) {
  return text?.[language.value] ?? text?.id ?? '';
}

/** @param {Record<string, string>} more @param {Record<string, string>} moreEnglish */
export function addDictionary(more, moreEnglish) {
  Object.assign(dictionaries.id, more);
  Object.assign(dictionaries.en, moreEnglish);
}

/** @param {Language} next */
export function setLanguage(next) {
  if (!(next in dictionaries)) return;
  localStorage.setItem(KEPT, next);
  document.documentElement.lang = next;
  language.set(next);
}

/** @returns {string[]} what one dictionary has and the other lacks, and texts whose {names} differ: must be empty */
export function dictionaryGaps() {
  const names = (text = '') => (text.match(/\{\w+\}/g) ?? []).sort().join();
  const keys = new Set([...Object.keys(dictionaries.id), ...Object.keys(dictionaries.en)]);
  return [...keys].filter((key) => {
    const [one, other] = [dictionaries.id[key], dictionaries.en[key]];
    return !one || !other || names(one) !== names(other);
  });
}

function remembered() {
  const kept = localStorage.getItem(KEPT);
  const first = kept ?? (navigator.language?.startsWith('en') ? 'en' : 'id');
  const chosen = first in dictionaries ? first : 'id';
  document.documentElement.lang = chosen;
  return chosen;
}
