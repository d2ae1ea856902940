import { language } from '../i18n/i18n.js';
import { ownTab } from './own-tab.js';
import { Problem, problemOf } from './problem.js';

/**
 * One HTTP request without any idea of sessions.
 * @typedef {object} Sending
 * @property {Record<string, string | number | string[] | undefined>} [query] a list is a parameter that comes again
 * @property {unknown} [body] sent as JSON
 * @property {Blob} [file] sent as it is, under its own type
 * @property {string} [token]
 * @property {string} [key] Idempotency-Key
 * @property {number} [timeout] milliseconds
 * @property {AbortSignal} [signal]
 * @property {string} [accept]
 */

/** @param {string} path @param {Sending['query']} [query] */
export function address(path, query = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(given.flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)])));
  return given.length ? `${path}?${search}` : path;
}

/** @param {Sending} options */
export function headersOf({ body, token, key, accept = 'application/json' }) {
  const headers = { 'Accept-Language': language.value, Accept: `${accept}, application/problem+json` };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (token) headers.Authorization = `Bearer ${token}`;
  if (key) headers['Idempotency-Key'] = key;
  return headers;
}

/**
 * @param {string} method
 * @param {string} path
 * @param {Sending} [options]
 * @returns {Promise<Response>} a success
 * @throws {Problem}
 */
export async function send(method, path, options = {}) {
  const stop = new AbortController();
  let late = false;
  const timer = setTimeout(() => stop.abort((late = true)), options.timeout ?? 15_000);
  const leave = () => stop.abort();
  options.signal?.addEventListener('abort', leave);
  let response;
  try {
    response = await fetch(address(path, options.query), {
      method,
      headers: headersOf(options),
      body: options.file ?? (options.body === undefined ? undefined : JSON.stringify(options.body)),
      signal: options.signal?.aborted ? options.signal : stop.signal,
      credentials: ownTab ? 'omit' : 'same-origin',
      cache: 'no-store',
    });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw noAnswer(late);
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', leave);
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

/** @param {boolean} late */
export function noAnswer(late) {
  if (!navigator.onLine) return new Problem({ code: 'offline' });
  return new Problem({ code: late ? 'timeout' : 'unreachable' });
}
