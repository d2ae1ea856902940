import { html } from 'lit';
import { startSession } from '../core/session.js';
import { beginSignIn, signInTrouble } from '../core/sign-in.js';
import { t } from '../i18n/i18n.js';
import { icon } from '../ui/icons.js';
import '../ui/modal-dialog.js';
import { problemPage, wordsOf } from '../ui/problem-view.js';

/** What stands before the app: a page that needs a person, a session that ended, a sign-in that failed. */

function gate({ mark, heading, text, more = '', testid }) {
  return html`
    <section class="honest" data-testid=${testid}>
      <div class="honest-mark" aria-hidden="true">${icon(mark)}</div>
      <h1>${heading}</h1>
      <p class="lead">${text}</p>
      ${more}
    </section>`;
}

const signInButton = (label) => html`<button type="button" class="primary" @click=${() => beginSignIn()}>${label}</button>`;
const homeLink = () => html`<a class="button secondary" href="#/">${t('action.home')}</a>`;

/** A page that only a signed-in citizen has. */
export const signInNeeded = () => gate({
  mark: 'door', testid: 'sign-in-needed', heading: t('sign-in.needed'), text: t('sign-in.needed.detail'),
  more: html`<div class="buttons">${signInButton(t('sign-in.begin'))}${homeLink()}</div><p class="hint">${t('sign-in.how')}</p>`,
});

/** The session ran out; the place is kept. */
export const sessionExpired = () => gate({
  mark: 'clock', testid: 'session-expired', heading: t('session.expired'), text: t('session.expired.detail'),
  more: html`<div class="buttons">${signInButton(t('sign-in.again'))}</div>`,
});

/**
 * The same above a page with words that are nowhere else: signing in elsewhere lets it go on.
 * @param {boolean} coming back already @param {() => void} leave to look at what was typed
 */
export const expiredDialog = (coming, leave) => html`<modal-dialog open @dismiss=${leave} .heading=${t('session.expired')} .content=${html`<div data-testid="session-waits">
  <p>${t('session.waits')}</p>
  <div class="buttons"><a class="button primary" target="_blank" href=${location.pathname}>${t('session.waits.tab')}<span class="visually-hidden"> ${t('link.new-tab')}</span></a>
    <button type="button" class="secondary" @click=${() => beginSignIn()}>${t('session.waits.here')}</button></div>
  <p role="status">${coming ? t('state.starting') : ''}</p></div>`}></modal-dialog>`;

/** @param {unknown} problem */
export function signInFailed(problem) {
  const { title, detail, requestId } = wordsOf(problem);
  return gate({
    mark: 'alert', testid: 'sign-in-failed', heading: title, text: detail,
    more: html`<div class="buttons">${signInButton(t('sign-in.retry'))}
      <button type="button" class="secondary" @click=${() => signInTrouble.set(undefined)}>${t('action.home')}</button></div>
      ${requestId ? html`<p class="request-id">${t('problem.request', { id: requestId })}</p>` : ''}`,
  });
}

/** The server cannot be asked who this is. @param {unknown} problem */
export const unreachable = (problem) => problemPage(problem, { again: () => startSession(), home: false });
