import { language } from '../i18n/i18n.js';
import { ownTab } from './own-tab.js';
import { asProblem, Problem } from './problem.js';
import { base64url, randomText } from './random.js';
import { reload } from './router.js';
import { signedIn } from './session.js';
import { Signal } from './signal.js';
import { address, send } from './transport.js';

/** The road through the national identity provider and back, bound to this tab by a PKCE verifier. */

const KEPT = 'satuwarga.sign-in';

/** @type {Signal<Problem | undefined>} why the last sign-in came to nothing */
export const signInTrouble = new Signal(undefined);

/** @param {string} [returnTo] path and hash to come back to */
export async function beginSignIn(returnTo = location.pathname + location.hash) {
  const verifier = randomText();
  const state = randomText();
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  sessionStorage.setItem(KEPT, JSON.stringify({ verifier, state, returnTo }));
  const query = {
    client_id: 'web',
    code_challenge: base64url(new Uint8Array(digest)),
    state,
    ui_locales: language.value,
  };
  location.assign(address('/v1/sign-in', query));
}

/** Takes the answer of a sign-in out of the address, if there is one. */
export async function finishSignIn() {
  const query = new URLSearchParams(location.search);
  if (!query.has('code') && !query.has('error')) return;
  const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null');
  if (ownTab && kept && isElsewhere(kept.returnTo)) {
    await passOn(kept.returnTo);
    return;
  }
  sessionStorage.removeItem(KEPT);
  history.replaceState(null, '', location.pathname + location.hash);
  if (query.has('error')) {
    const cancelled = query.get('error') === 'access_denied';
    signInTrouble.set(new Problem({ code: cancelled ? 'sign-in-cancelled' : 'sign-in-rejected' }));
  } else if (!kept || kept.state !== query.get('state')) {
    signInTrouble.set(new Problem({ code: 'sign-in-foreign' }));
  } else {
    await exchange(query.get('code'), kept);
  }
}

const isElsewhere = (returnTo) => new URL(returnTo, location.origin).pathname !== location.pathname;

/** A session that only a tab's memory holds begins on the page that needs it: it would not outlive the way there. */
function passOn(returnTo) {
  const target = new URL(returnTo, location.origin);
  location.replace(target.pathname + location.search + target.hash);
  return new Promise(() => {});
}

async function exchange(code, { verifier, returnTo }) {
  const body = { code, code_verifier: verifier, client_id: 'web', device_name: deviceName() };
  try {
    const response = await send('POST', '/v1/session', { body });
    signedIn(await response.json());
    goBack(returnTo);
  } catch (error) {
    signInTrouble.set(asProblem(error));
  }
}

function goBack(returnTo) {
  const target = new URL(returnTo, location.origin);
  if (target.origin !== location.origin) return;
  if (target.pathname !== location.pathname) {
    location.replace(target);
    return;
  }
  history.replaceState(null, '', target.pathname + target.hash);
  reload();
}

/** @returns {string} such as "Chrome · Android": enough to recognise it in the list of devices */
function deviceName() {
  const agent = navigator.userAgent;
  const first = (names) => names.find(([mark]) => agent.includes(mark))?.[1] ?? '';
  const browser = first([['Firefox', 'Firefox'], ['Edg', 'Edge'], ['OPR', 'Opera'], ['Chrome', 'Chrome'], ['Safari', 'Safari']]);
  const system = first([['Android', 'Android'], ['iPhone', 'iPhone'], ['iPad', 'iPad'], ['Windows', 'Windows'], ['Mac', 'macOS'], ['Linux', 'Linux']]);
  return [browser, system].filter(Boolean).join(' · ') || 'Web';
}
