import { has, t } from '../i18n/i18n.js';

/** What a claim is called. @param {string} name */
export const fieldName = (name) => (has(`claim.${name}`) ? t(`claim.${name}`) : name.replaceAll('_', ' '));

/** @param {string[]} names */
export const fieldNames = (names) => names.map(fieldName).join(', ');
