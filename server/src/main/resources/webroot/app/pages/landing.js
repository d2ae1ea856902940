import { html } from 'lit';
import { session } from '../core/session.js';
import { beginSignIn } from '../core/sign-in.js';
import { t } from '../i18n/i18n.js';
import { icon } from '../ui/icons.js';

/** What SatuWarga is, for somebody who has not signed in. */
export function landing() {
  const point = (mark, name) => html`
    <li><span class="point-mark" aria-hidden="true">${icon(mark)}</span>
      <span><strong>${t(`landing.${name}`)}</strong><span>${t(`landing.${name}.detail`)}</span></span></li>`;
  const { farewell } = session.value;
  return html`
    ${farewell ? html`<div class="note good" role="status" data-testid="farewell"><span class="note-icon" aria-hidden="true">${icon('check')}</span>
      <p>${t(`farewell.${farewell}`)}</p></div>` : ''}
    <section class="hero">
      <div class="hero-words">
        <h1>${t('landing.heading')}</h1>
        <p class="lead">${t('landing.lead')}</p>
        <button type="button" class="primary large" @click=${() => beginSignIn()}>${t('sign-in.begin')}</button>
        <p class="hint">${t('sign-in.how')}</p>
      </div>
      <ul class="points">${point('door', 'door')}${point('lock', 'once')}${point('eye', 'seen')}</ul>
    </section>`;
}
