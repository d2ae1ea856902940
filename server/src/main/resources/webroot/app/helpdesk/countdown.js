import { html } from 'lit';
import { t } from '../i18n/i18n.js';
import { LightElement } from '../ui/element.js';

/**
 * Seconds until an instant of the server's clock; tells `over` once. What is heard is said sparingly: each second would
 * drown everything else.
 */
export class CountDown extends LightElement {
  static properties = { until: {}, skew: { type: Number }, left: { state: true } };

  constructor() {
    super();
    this.until = '';
    /** Milliseconds that the server's clock is ahead of ours. */
    this.skew = 0;
    this.left = 0;
  }

  connectedCallback() {
    super.connectedCallback();
    this.timer = setInterval(() => this.#count(), 250);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  willUpdate(changes) {
    if (!changes.has('until') && !changes.has('skew')) return;
    this.told = false;
    this.#count();
  }

  #count() {
    const left = new Date(this.until).getTime() - Date.now() - this.skew;
    this.left = Math.max(0, Math.ceil(left / 1000));
    if (left > 0 || this.told) return;
    this.told = true;
    this.dispatchEvent(new CustomEvent('over'));
  }

  render() {
    const spoken = this.left > 10 ? Math.ceil(this.left / 15) * 15 : this.left ? 10 : 0;
    return html`<span class="countdown" data-testid="countdown" aria-hidden="true">${this.left}</span>
      <span class="visually-hidden" role="timer" aria-live="polite">${t('desk.countdown', { seconds: spoken })}</span>`;
  }
}

customElements.define('count-down', CountDown);
