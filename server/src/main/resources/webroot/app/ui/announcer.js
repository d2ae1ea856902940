import { t } from '../i18n/i18n.js';

/** Says something to those who do not see the screen change. */
const region = document.createElement('div');
region.className = 'visually-hidden';
region.setAttribute('role', 'status');
region.setAttribute('aria-live', 'polite');
document.body.append(region);

/** @param {string} key @param {Record<string, string | number>} [values] */
export function announce(key, values) {
  region.textContent = '';
  setTimeout(() => (region.textContent = t(key, values)), 80);
}
