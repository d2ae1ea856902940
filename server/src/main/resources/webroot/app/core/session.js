import { setLanguage } from '../i18n/i18n.js';
import { ownTab } from './own-tab.js';
import { asProblem, Problem } from './problem.js';
import { Signal } from './signal.js';
import { send } from './transport.js';

/**
 * Who sits at this browser. The access token lives in this module's memory only; the refresh token in an HttpOnly
 * cookie that no script sees. A mark in localStorage says that trying to refresh is worth it.
 * @typedef {{state: 'starting' | 'anonymous' | 'signed-in' | 'expired' | 'unreachable',
 *   me?: import('./types.js').Me, problem?: import('./problem.js').Problem, farewell?: 'here' | 'everywhere' | 'erased'}} SessionFacts
 */

const MARK = 'satuwarga.session';
const SPARE_MS = 20_000;
const tabs = new BroadcastChannel('satuwarga.session');

/** @type {Signal<SessionFacts>} */
export const session = new Signal({ state: 'starting' });

let token = '';
let goodUntil = 0;
/** @type {Promise<string> | undefined} */
let refreshing;

/** Takes up the session this browser has, if any. */
export async function startSession() {
  if (token) return;
  if (!isMarked()) {
    session.set({ state: 'anonymous' });
    return;
  }
  const { me } = session.value;
  session.set({ state: 'starting', me });
  try {
    await accessToken();
  } catch (error) {
    const problem = asProblem(error);
    if (!problem.signedOut) session.set({ state: 'unreachable', problem, me });
  }
}

/**
 * A token that is good for a while; refreshes when it is not.
 * @param {string} [refused] the token that was just refused
 * @returns {Promise<string>} empty for an anonymous visitor
 */
export async function accessToken(refused) {
  if (token && token !== refused && Date.now() < goodUntil) return token;
  if (!token && !isMarked()) return '';
  refreshing ??= oneTabAtATime(refresh).finally(() => (refreshing = undefined));
  return refreshing;
}

const isMarked = () => !ownTab && localStorage.getItem(MARK) !== null;

async function refresh() {
  if (ownTab) {
    forget('expired');
    throw new Problem({ code: 'session-ended', status: 401 });
  }
  try {
    const response = await send('POST', '/v1/session/refresh');
    take(await response.json());
    return token;
  } catch (error) {
    const problem = asProblem(error);
    if (problem.signedOut) forget('expired');
    throw problem;
  }
}

function oneTabAtATime(work) {
  return navigator.locks ? navigator.locks.request('satuwarga.refresh', work) : work();
}

/** @param {import('./types.js').SessionTokens} tokens */
export function signedIn(tokens) {
  take(tokens);
  if (ownTab) return;
  localStorage.setItem(MARK, '1');
  tabs.postMessage('signed-in');
}

function take(tokens) {
  token = tokens.access_token;
  goodUntil = Date.now() + tokens.expires_in * 1000 - SPARE_MS;
  know(tokens.me);
}

/** @param {import('./types.js').Me} me what the server now says of the citizen */
export function know(me) {
  setLanguage(me.language);
  session.set({ state: 'signed-in', me });
}

/** @param {'anonymous' | 'expired'} [state] @param {'here' | 'everywhere' | 'erased'} [farewell] */
export function forget(state = 'anonymous', farewell = undefined) {
  token = '';
  goodUntil = 0;
  if (!ownTab) localStorage.removeItem(MARK);
  // Whose page it was: what is typed in it waits for the same person.
  session.set({ state, farewell, me: state === 'expired' ? session.value.me : undefined });
}

/** @param {'here' | 'everywhere' | 'erased'} where */
export async function signOut(where) {
  if (where !== 'erased') {
    const bearer = await accessToken();
    await send('DELETE', where === 'here' ? '/v1/session' : '/v1/sessions', { token: bearer });
  }
  forget('anonymous', where);
  if (!ownTab) tabs.postMessage('signed-out');
}

tabs.addEventListener('message', ({ data }) => {
  const { state } = session.value;
  if (ownTab) return;
  if (data === 'signed-out' && state === 'signed-in') forget();
  if (data !== 'signed-in' || state === 'signed-in') return;
  // The mark of the other tab may come later than its word.
  localStorage.setItem(MARK, '1');
  startSession();
});
