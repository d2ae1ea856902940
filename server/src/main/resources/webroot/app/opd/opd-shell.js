import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { deployment } from '../core/deployment.js';
import { Problem } from '../core/problem.js';
import { route } from '../core/router.js';
import { session, signOut } from '../core/session.js';
import { t } from '../i18n/i18n.js';
import { sessionExpired, signInNeeded, unreachable } from '../pages/gate.js';
import { sameAddress } from '../shell/same-address.js';
import { footer, languageSwitch, offlineNote, online, sandboxNote, skipLink } from '../shell/frame.js';
import { loading } from '../ui/busy.js';
import { LightElement } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { problemPage } from '../ui/problem-view.js';
import './apps-page.js';
import './calls-page.js';

/** The page for developers of OPDs: their mini-apps, and how the last calls to each ended. */
export class OpdShell extends LightElement {
  signals() {
    return [route, session, online, deployment];
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
          <a class="brand" href="#/"><span aria-hidden="true">${icon('door')}</span><span>${t('app.name')} <small>${t('opd.title')}</small></span></a>
          <a class="to-app" href="/">${t('opd.to-app')}</a>
          ${languageSwitch()}
        </div>
      </header>
      ${offlineNote()}
      <main id="main" tabindex="-1">${keyed(route.value.path, this.#main())}</main>
      ${footer()}`;
  }

  #main() {
    const { state, problem, me } = session.value;
    if (state === 'starting') return html`<div class="waiting">${loading(t('state.starting'))}</div>`;
    if (state === 'unreachable') return unreachable(problem);
    if (state === 'expired') return sessionExpired();
    if (state !== 'signed-in') return signInNeeded();
    if (!me.roles.some(({ role }) => role === 'developer')) return refusal(me);
    const [place, one, ...more] = route.value.parts;
    if (place === undefined) return html`<apps-page></apps-page>`;
    if (place === 'mini-apps' && one && !more.length) return html`<calls-page .appId=${one} .show=${route.value.query.get('show') ?? 'all'}></calls-page>`;
    return problemPage(new Problem({ code: 'not-found' }));
  }
}

/** @param {import('../core/types.js').Me} me */
function refusal(me) {
  return html`
    <section class="honest" data-testid="not-a-developer">
      <div class="honest-mark" aria-hidden="true">${icon('lock')}</div>
      <h1>${t('opd.need')}</h1>
      <p class="lead">${t('opd.need.detail', { name: me.name })}</p>
      <div class="buttons"><a class="button primary" href="/">${t('opd.to-app')}</a>
        <button type="button" class="secondary" @click=${() => signOut('here')}>${t('sign-out.here')}</button></div>
    </section>`;
}

customElements.define('opd-shell', OpdShell);
