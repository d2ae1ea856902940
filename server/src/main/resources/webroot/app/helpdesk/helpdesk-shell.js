import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { deployment } from '../core/deployment.js';
import { ownTab } from '../core/own-tab.js';
import { Problem } from '../core/problem.js';
import { route } from '../core/router.js';
import { session, signOut } from '../core/session.js';
import { signInTrouble } from '../core/sign-in.js';
import { t } from '../i18n/i18n.js';
import { sessionExpired, signInFailed, signInNeeded, unreachable } from '../pages/gate.js';
import { sameAddress } from '../shell/same-address.js';
import { footer, languageSwitch, offlineNote, online, sandboxNote, skipLink } from '../shell/frame.js';
import { loading } from '../ui/busy.js';
import { LightElement } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { problemPage } from '../ui/problem-view.js';
import { isStaff } from './roles.js';
import './campaign-page.js';
import './campaigns-page.js';
import './check-page.js';
import './editor-page.js';

/** The console of the helpdesk: notices to territories, written by one, approved by another, and stoppable. */
export class HelpdeskShell extends LightElement {
  signals() {
    return [route, session, signInTrouble, online, deployment];
  }

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener('click', sameAddress);
  }

  render() {
    const { me } = session.value;
    return html`
      ${skipLink()}
      ${sandboxNote()}
      ${ownTab && me ? html`<aside class="own-tab" data-testid="own-tab"><p>${icon('person')} <span>${t('desk.own-tab', { name: me.name })}</span></p></aside>` : ''}
      <header class="top">
        <div class="top-inner">
          <a class="brand" href="#/"><span aria-hidden="true">${icon('door')}</span><span>${t('app.name')} <small>${t('desk.title')}</small></span></a>
          <a class="to-app" href="/">${t('desk.to-app')}</a>
          ${languageSwitch()}
        </div>
      </header>
      ${offlineNote()}
      <main id="main" tabindex="-1">${keyed(route.value, this.#main())}</main>
      ${footer()}`;
  }

  #main() {
    const { state, problem, me } = session.value;
    if (signInTrouble.value) return signInFailed(signInTrouble.value);
    if (state === 'starting') return html`<div class="waiting">${loading(t('state.starting'))}</div>`;
    if (state === 'unreachable') return unreachable(problem);
    if (state === 'expired') return sessionExpired();
    if (state !== 'signed-in') return signInNeeded();
    if (!isStaff(me)) return refusal(me);
    const { parts: [place, one, step, ...more], query } = route.value;
    if (place === undefined) return html`<campaigns-page .show=${query.get('show')}></campaigns-page>`;
    if (place === 'new' && one === undefined) return html`<editor-page .draftKey=${query.get('draft') ?? undefined}></editor-page>`;
    if (place === 'campaigns' && one && !more.length) {
      if (step === undefined) return html`<campaign-page .campaignId=${one}></campaign-page>`;
      if (step === 'edit') return html`<editor-page .campaignId=${one}></editor-page>`;
      if (step === 'check') return html`<check-page .campaignId=${one}></check-page>`;
    }
    return problemPage(new Problem({ code: 'not-found' }));
  }
}

/** @param {import('../core/types.js').Me} me */
function refusal(me) {
  return html`
    <section class="honest" data-testid="not-helpdesk">
      <div class="honest-mark" aria-hidden="true">${icon('lock')}</div>
      <h1>${t('desk.need')}</h1>
      <p class="lead">${t('desk.need.detail', { name: me.name })}</p>
      <div class="buttons"><a class="button primary" href="/">${t('desk.to-app')}</a>
        <button type="button" class="secondary" @click=${() => signOut('here')}>${t('sign-out.here')}</button></div>
    </section>`;
}

customElements.define('helpdesk-shell', HelpdeskShell);
