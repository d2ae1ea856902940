import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { deployment } from '../core/deployment.js';
import { ownTab } from '../core/own-tab.js';
import { Problem } from '../core/problem.js';
import { route } from '../core/router.js';
import { session, signOut } from '../core/session.js';
import { t } from '../i18n/i18n.js';
import { expiredDialog, sessionExpired, signInNeeded, unreachable } from '../pages/gate.js';
import { loading } from '../ui/busy.js';
import { LightElement } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { problemPage } from '../ui/problem-view.js';
import { footer, languageSwitch, offlineNote, online, sandboxNote, skipLink } from './frame.js';
import { sameAddress } from './same-address.js';

/**
 * A page for staff: who may come in, and the frame around what the address names. Its words are `title`, `to-app`,
 * `need` and `need.detail` under a beginning of its own.
 */
export class StaffShell extends LightElement {
  #words;
  #refused;
  #left;
  /** Whose page is shown, at which address, and whether something was typed in it that only the page has. */
  #shown = { who: undefined, key: undefined, typed: false };

  /** @param {string} words beginning of its words, such as `reg` @param {string} refused test id of the refusal */
  constructor(words, refused) {
    super();
    this.#words = words;
    this.#refused = refused;
  }

  signals() {
    return [route, session, online, deployment];
  }

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener('click', sameAddress);
    this.addEventListener('input', ({ target }) => (this.#shown.typed ||= Boolean(target.closest('main')) && !this.keepsItself(target)));
  }

  /** Is what is typed there kept elsewhere too? @param {Element} _field */
  keepsItself(_field) {
    return false;
  }

  /** @param {import('../core/types.js').Me} _me may they come in? */
  admits(_me) {
    return false;
  }

  /** What the address names, if there is such a page. @param {import('../core/router.js').Route} _route */
  page(_route) {
    return undefined;
  }

  /** What makes it another page, that begins anew. */
  pageKey() {
    return route.value;
  }

  /** Above the header. */
  banner() {
    return '';
  }

  /** What stands in the way before it matters who somebody is. */
  hindrance() {
    return undefined;
  }

  #t(word, values) {
    return t(`${this.#words}.${word}`, values);
  }

  render() {
    return html`
      ${skipLink()}
      ${sandboxNote()}
      ${this.banner()}
      <header class="top">
        <div class="top-inner">
          <a class="brand" href="#/"><span aria-hidden="true">${icon('door')}</span><span>${t('app.name')} <small>${this.#t('title')}</small></span></a>
          <a class="to-app" href="/">${this.#t('to-app')}</a>
          ${languageSwitch()}
        </div>
      </header>
      ${offlineNote()}
      <main id="main" tabindex="-1">${keyed(this.#place(), this.#main())}</main>
      ${this.#waits() && this.#left !== session.value ? expiredDialog(session.value.state !== 'expired', () => this.#leave()) : ''}
      ${footer()}`;
  }

  /** Closed to look at what was typed; asked again when something is pressed. */
  #leave() {
    this.#left = session.value;
    this.requestUpdate();
  }

  /** The same place as long as address and person are the same. */
  #place() {
    const { state, me } = session.value;
    const key = this.pageKey();
    const who = state === 'signed-in' ? me.id : this.#shown.who;
    if (key !== this.#shown.key || who !== this.#shown.who) this.#shown = { who, key, typed: false };
    return this.#shown;
  }

  /** A page with words that are nowhere else waits until its person has signed in again; a session of this tab alone cannot. */
  #waits() {
    const { state, me } = session.value;
    return this.#shown.typed && !ownTab && me?.id === this.#shown.who && ['expired', 'starting', 'unreachable'].includes(state);
  }

  #main() {
    const { state, problem, me } = session.value;
    const hindrance = this.hindrance();
    if (hindrance) return hindrance;
    if (this.#waits()) return this.page(route.value);
    if (state === 'starting') return html`<div class="waiting">${loading(t('state.starting'))}</div>`;
    if (state === 'unreachable') return unreachable(problem);
    if (state === 'expired') return sessionExpired();
    if (state !== 'signed-in') return signInNeeded();
    if (!this.admits(me)) return this.#refusal(me);
    return this.page(route.value) ?? problemPage(new Problem({ code: 'not-found' }));
  }

  /** @param {import('../core/types.js').Me} me */
  #refusal(me) {
    return html`
      <section class="honest" data-testid=${this.#refused}>
        <div class="honest-mark" aria-hidden="true">${icon('lock')}</div>
        <h1>${this.#t('need')}</h1>
        <p class="lead">${this.#t('need.detail', { name: me.name })}</p>
        <div class="buttons"><a class="button primary" href="/">${this.#t('to-app')}</a>
          <button type="button" class="secondary" @click=${() => signOut('here')}>${t('sign-out.here')}</button></div>
      </section>`;
  }
}
