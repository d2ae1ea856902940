import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { deployment } from '../core/deployment.js';
import { arrival, inbox } from '../core/inbox.js';
import { Problem } from '../core/problem.js';
import { route } from '../core/router.js';
import { session } from '../core/session.js';
import { signInTrouble } from '../core/sign-in.js';
import { t } from '../i18n/i18n.js';
import { sessionExpired, signInFailed, signInNeeded, unreachable } from '../pages/gate.js';
import '../feedback/mine-page.js';
import '../pages/app-page.js';
import '../pages/data-page.js';
import '../pages/home-page.js';
import '../pages/inbox-page.js';
import '../pages/opd-page.js';
import '../pages/preferences-page.js';
import '../pages/profile-page.js';
import '../pages/service-page.js';
import { loading } from '../ui/busy.js';
import { LightElement } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { problemPage } from '../ui/problem-view.js';
import { footer, languageSwitch, offlineNote, online, sandboxNote, skipLink } from './frame.js';
import { sameAddress } from './same-address.js';

const PLACES = [['home', '/', 'home'], ['inbox', '/inbox', 'inbox'], ['data', '/data', 'eye'], ['profile', '/profile', 'person']];

/** The citizen app: header, navigation, the page that the address names. */
export class AppShell extends LightElement {
  signals() {
    return [route, session, inbox, arrival, signInTrouble, online, deployment];
  }

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener('click', sameAddress);
  }

  render() {
    return html`
      ${skipLink()}
      ${sandboxNote()}
      <header class="top">
        <div class="top-inner">
          <a class="brand" href="#/"><span aria-hidden="true">${icon('door')}</span><span>${t('app.name')}</span></a>
          ${this.#navigation()}
          ${languageSwitch()}
        </div>
      </header>
      ${offlineNote()}
      <main id="main" tabindex="-1">${keyed(route.value, this.#main())}</main>
      ${this.#toast()}
      ${footer()}`;
  }

  #navigation() {
    if (session.value.state !== 'signed-in') return '';
    const { unread } = inbox.value;
    return html`
      <nav class="tabs" aria-label=${t('nav.main')}>
        ${PLACES.map(([name, path, mark]) => html`
          <a href=${`#${path}`} aria-current=${this.#at(name) ? 'page' : 'false'} data-place=${name}>
            ${icon(mark)}<span>${t(`nav.${name}`)}</span>
            ${name === 'inbox' && unread ? html`<span class="count" data-testid="unread">${unread > 99 ? '99+' : unread}<span class="visually-hidden"> ${t('nav.unread')}</span></span>` : ''}
          </a>`)}
      </nav>`;
  }

  #at(name) {
    const [first] = route.value.parts;
    return name === 'home' ? !['inbox', 'data', 'profile'].includes(first) : name === first;
  }

  #main() {
    const { state, problem } = session.value;
    if (signInTrouble.value) return signInFailed(signInTrouble.value);
    if (state === 'starting') return html`<div class="waiting">${loading(t('state.starting'))}</div>`;
    if (state === 'unreachable') return unreachable(problem);
    if (state === 'expired') return sessionExpired();
    return this.#page(state === 'signed-in');
  }

  #page(known) {
    const { parts: [place, one, ...more] } = route.value;
    const bare = one === undefined;
    const own = (page) => (known ? page() : signInNeeded());
    if (place === undefined) return html`<home-page></home-page>`;
    if (place === 'services' && one && !more.length) return html`<service-page .appId=${one}></service-page>`;
    if (place === 'opds' && one && !more.length) return html`<opd-page .code=${one}></opd-page>`;
    if (place === 'apps' && one) return own(() => html`<app-page .route=${route.value}></app-page>`);
    if (place === 'inbox' && !more.length) return own(() => html`<inbox-page .noticeId=${one}></inbox-page>`);
    if (place === 'data' && one === 'feedback' && !more.length) return own(() => html`<feedback-mine-page></feedback-mine-page>`);
    if (place === 'data' && bare) return own(() => html`<data-page></data-page>`);
    if (place === 'profile' && one === 'notices' && !more.length) return own(() => html`<preferences-page></preferences-page>`);
    if (place === 'profile' && bare) return own(() => html`<profile-page></profile-page>`);
    return problemPage(new Problem({ code: 'not-found' }));
  }

  /** What has just come in, unless it is open already. */
  #toast() {
    const notice = arrival.value;
    if (!notice || session.value.state !== 'signed-in') return '';
    const { language = nothing } = notice;
    return html`
      <aside class="toast" data-testid="toast" aria-label=${t('notice.new')}>
        <span aria-hidden="true">${icon('bell')}</span>
        <p><strong><bdi lang=${language}>${notice.subject}</bdi></strong><small><bdi lang=${language}>${notice.sender}</bdi></small></p>
        <a class="button primary small" href=${`#/inbox/${notice.notice_id}`}>${t('notice.read')}</a>
        <button type="button" class="icon-button" aria-label=${t('action.close')} @click=${() => arrival.set(undefined)}>${icon('close')}</button>
      </aside>`;
  }
}

customElements.define('app-shell', AppShell);
