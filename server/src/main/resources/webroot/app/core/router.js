import { Signal } from './signal.js';

/**
 * Where the citizen is, in the hash: `#/apps/id.batam.apekesah/complaints/12?from=list`.
 * @typedef {{path: string, parts: string[], query: URLSearchParams}} Route
 */

/** @returns {Route} */
function current() {
  const hash = location.hash.startsWith('#/') ? location.hash.slice(1) : '/';
  const [path, search = ''] = hash.split('?', 2);
  return { path, parts: path.split('/').filter(Boolean), query: new URLSearchParams(search) };
}

export const route = new Signal(current());

addEventListener('hashchange', () => route.set(current()));

/** @param {string} path such as `/inbox` */
export function go(path) {
  location.hash = path;
}

/**
 * Gives what is on the screen already another address.
 * @param {string} path @param {boolean} step is it a step that Back undoes
 */
export function rename(path, step) {
  if (location.hash.split('?')[0] === `#${path.split('?')[0]}`) return;
  if (step) history.pushState(null, '', `#${path}`);
  else history.replaceState(null, '', `#${path}`);
}

/** Writes down in the address how the page on the screen is asked for now: Back, a reload and a link find it so. @param {string} path */
export function remember(path) {
  history.replaceState(null, '', `#${path}`);
}

/** Reads the address again: after somebody replaced it, or to come to the same place anew. */
export function reload() {
  route.set(current());
}

/**
 * App route or page of a mini-app to an address of ours; undefined when it leaves the app.
 * @param {string} link `satuwarga://apps/{app_id}/…`, or `/…` within `appId`
 * @param {string} [appId]
 */
export function addressOf(link, appId) {
  if (link.startsWith('/')) return `#/apps/${appId}${link}`;
  if (!link.startsWith('satuwarga://apps/')) return undefined;
  const rest = link.slice('satuwarga://apps/'.length);
  return `#/apps/${/[/?]/.test(rest) ? rest.replace(/^([^/?]+)\?/, '$1/?') : `${rest}/`}`;
}
