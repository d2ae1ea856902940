import { asProblem } from './problem.js';
import { accessToken, session } from './session.js';
import { send } from './transport.js';

/**
 * Calls to the public API in the name of whoever is signed in.
 * A token that the server calls expired is renewed once and the call repeated.
 * @param {string} method
 * @param {string} path
 * @param {import('./transport.js').Sending} [options]
 * @returns {Promise<Response>}
 */
export async function call(method, path, options = {}) {
  const token = await accessToken();
  try {
    return await send(method, path, { ...options, token });
  } catch (error) {
    if (!token || asProblem(error).status !== 401) throw error;
    const fresh = await accessToken(token);
    return send(method, path, { ...options, token: fresh });
  }
}

/** @param {string} path @param {import('./transport.js').Sending['query']} [query] @param {AbortSignal} [signal] */
export async function get(path, query, signal) {
  return (await call('GET', path, { query, signal })).json();
}

/** @param {string} method @param {string} path @param {unknown} [body] @param {string} [key] */
export async function command(method, path, body, key) {
  const response = await call(method, path, { body, key });
  return response.status === 204 ? undefined : response.json();
}

/**
 * Every page of a list, for lists that are short by nature.
 * @param {string} path
 * @param {import('./transport.js').Sending['query']} [query]
 * @param {AbortSignal} [signal]
 */
export async function getAll(path, query = {}, signal) {
  const items = [];
  let cursor;
  do {
    const page = await get(path, { limit: 100, ...query, cursor }, signal);
    items.push(...page.items);
    cursor = page.next_cursor;
  } while (cursor && items.length < 1000);
  return items;
}

/** @returns {import('./types.js').Me | undefined} */
export function me() {
  return session.value.me;
}
