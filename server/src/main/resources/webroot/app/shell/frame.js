import { html } from 'lit';
import { command, me } from '../core/api.js';
import { deployment } from '../core/deployment.js';
import { know } from '../core/session.js';
import { Signal } from '../core/signal.js';
import { language, setLanguage, t } from '../i18n/i18n.js';
import { icon } from '../ui/icons.js';

/** What citizen app and registrar have around their pages. */

export const online = new Signal(navigator.onLine);
addEventListener('online', () => online.set(true));
addEventListener('offline', () => online.set(false));

export const skipLink = () => html`<a class="skip" href="#main" @click=${toMain}>${t('nav.skip')}</a>`;

/** The hash belongs to the router. */
function toMain(event) {
  event.preventDefault();
  event.stopPropagation();
  document.getElementById('main').focus();
}

export function languageSwitch() {
  const other = language.value === 'id' ? 'en' : 'id';
  return html`<button type="button" class="language" lang=${other} @click=${() => speak(other)}>
    <span aria-hidden="true">${other.toUpperCase()}</span><span class="visually-hidden">${t(`language.switch.${other}`)}</span></button>`;
}

/** Switches at once; the account follows when it can. */
function speak(code) {
  setLanguage(code);
  if (me()) command('PATCH', '/v1/me', { language: code }).then(know, () => {});
}

export const sandboxNote = () => (deployment.value?.mode === 'sandbox'
  ? html`<aside class="sandbox" data-testid="sandbox" aria-label=${t('sandbox.label')}><p><strong>${t('sandbox.label')}.</strong> ${t('sandbox.text')}</p></aside>` : '');

export const offlineNote = () => html`<div role="status">${online.value ? '' : html`
  <p class="offline" data-testid="offline">${icon('cloud-off')}<span>${t('offline.note')}</span></p>`}</div>`;

export const footer = () => html`
  <footer class="foot"><div class="foot-inner">
    <p>${t('foot.text')}</p>
    <p class="small"><a href="/satisfaction">${t('foot.satisfaction')}</a> · <a href="/docs">${t('foot.docs')}</a> · <a href="/registrar">${t('foot.registrar')}</a> · <a href="/opd">${t('foot.opd')}</a> · <a href="/helpdesk">${t('foot.helpdesk')}</a>
      ${deployment.value ? html` · ${deployment.value.name} ${deployment.value.version}` : ''}<br>${t('foot.odbl')}</p>
  </div></footer>`;
