import { html, nothing } from 'lit';
import { t } from '../i18n/i18n.js';

/**
 * A button that stays in the tab order while it works, so that the focus is not lost; pressing it again does nothing.
 * @param {{label: string, busy: boolean, kind?: string, type?: 'submit' | 'button', click?: (event: Event) => void, testid?: string}} facts
 */
export function busyButton({ label, busy, kind = 'primary', type = 'submit', click, testid }) {
  return html`<button type=${type} class=${kind} aria-disabled=${busy ? 'true' : nothing} data-testid=${testid ?? nothing}
    @click=${(event) => (busy ? event.preventDefault() : click?.(event))}>
    ${busy ? html`<span class="spinner" aria-hidden="true"></span><span class="visually-hidden">${t('state.busy')}</span>` : ''}
    <span>${label}</span>
  </button>`;
}

/** @param {string} [text] */
export function loading(text = t('state.loading')) {
  return html`<p class="loading" role="status"><span class="spinner" aria-hidden="true"></span> ${text}</p>`;
}
