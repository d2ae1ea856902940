import { language, t } from '../i18n/i18n.js';

/** Says something to those who do not see the screen change. */
const region = document.createElement('div');
region.className = 'visually-hidden';
region.setAttribute('role', 'status');
region.setAttribute('aria-live', 'polite');
document.body.append(region);

/** @param {string} key @param {Record<string, string | number>} [values] */
export function announce(key, values) {
  say(t(key, values));
}

/** @param {string} text @param {string} [lang] when it is not ours */
export function say(text, lang = language.value) {
  region.textContent = '';
  region.lang = lang;
  setTimeout(() => (region.textContent = text), 80);
}
