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
import './list-page.js';
import './mini-app-page.js';

/** The registrar's page: the register of mini-apps, and what was decided about them. */
export class RegistrarShell extends LightElement {
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
          <a class="brand" href="#/"><span aria-hidden="true">${icon('door')}</span><span>${t('app.name')} <small>${t('reg.title')}</small></span></a>
          <a class="to-app" href="/">${t('reg.to-app')}</a>
          ${languageSwitch()}
        </div>
      </header>
      ${offlineNote()}
      <main id="main" tabindex="-1">${keyed(route.value, this.#main())}</main>
      ${footer()}`;
  }

  #main() {
    const { state, problem, me } = session.value;
    if (state === 'starting') return html`<div class="waiting">${loading(t('state.starting'))}</div>`;
    if (state === 'unreachable') return unreachable(problem);
    if (state === 'expired') return sessionExpired();
    if (state !== 'signed-in') return signInNeeded();
    if (!me.roles.some(({ role }) => role === 'registrar')) return refusal(me);
    const [place, one, ...more] = route.value.parts;
    if (place === undefined) return html`<list-page .filter=${route.value.query.get('show') ?? 'waiting'}></list-page>`;
    if (place === 'mini-apps' && one && !more.length) return html`<mini-app-page .appId=${one}></mini-app-page>`;
    return problemPage(new Problem({ code: 'not-found' }));
  }
}

/** @param {import('../core/types.js').Me} me */
function refusal(me) {
  return html`
    <section class="honest" data-testid="not-a-registrar">
      <div class="honest-mark" aria-hidden="true">${icon('lock')}</div>
      <h1>${t('reg.need')}</h1>
      <p class="lead">${t('reg.need.detail', { name: me.name })}</p>
      <div class="buttons"><a class="button primary" href="/">${t('reg.to-app')}</a>
        <button type="button" class="secondary" @click=${() => signOut('here')}>${t('sign-out.here')}</button></div>
    </section>`;
}

customElements.define('registrar-shell', RegistrarShell);
