import { command, get, getAll } from '../core/api.js';

/**
 * Calls about templates, as `/openapi.yaml` names them.
 * @typedef {{language: 'id' | 'en', subject: string, body: string}} Wording
 * @typedef {{template_id: string, opd: {code: string, name: string}, region: import('../core/types.js').RegionName, version: number, name: string,
 *   category: import('./campaigns.js').Category, wordings: Wording[], placeholders: string[], written_at: string, editable: boolean}} Template
 */

const GAP = /\{\{ *([a-z][a-z0-9_]{0,39}) *\}\}/g;

const addressOf = (id) => `/v1/templates/${id}`;

/** @param {AbortSignal} [signal] @returns {Promise<Template[]>} */
export const listTemplates = (signal) => getAll('/v1/templates', {}, signal);

/** @param {string} id @param {AbortSignal} [signal] @returns {Promise<Template>} */
export const getTemplate = (id, signal) => get(addressOf(id), {}, signal);

/** @param {object} draft @param {string} key @returns {Promise<Template>} */
export const createTemplate = (draft, key) => command('POST', '/v1/templates', draft, key);

/** @param {Template} template as it was read @param {object} content @returns {Promise<Template>} */
export const editTemplate = ({ template_id: id, version }, content) => command('PUT', addressOf(id), { version, ...content });

/** @param {Template} template */
export const retireTemplate = ({ template_id: id }) => command('DELETE', addressOf(id));

/**
 * What a draft begins with.
 * @param {Template} template @param {string} language @param {Record<string, string>} values
 * @returns {Promise<{subject: string, body: string, category: import('./campaigns.js').Category, language: string}>}
 */
export const fillTemplate = ({ template_id: id, version }, language, values) => command('POST', `${addressOf(id)}/fill`, { version, language, values });

/** As it will read; a gap that is open stays in sight. @param {string} text @param {Record<string, string>} values */
export const filled = (text, values) => text.replace(GAP, (gap, name) => values[name]?.trim() || gap);

/** @param {string} name of a gap, as people read it */
export const spoken = (name) => name.replaceAll('_', ' ');
