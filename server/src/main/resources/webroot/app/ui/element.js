import { LitElement } from 'lit';
import { language } from '../i18n/i18n.js';

/**
 * A web component without a shadow root, so that labels, descriptions and the one style sheet reach everywhere.
 * It renders again when the language or a signal it names changes.
 */
export class LightElement extends LitElement {
  #unsubscribe = [];

  createRenderRoot() {
    return this;
  }

  /** @returns {import('../core/signal.js').Signal<any>[]} what else it shows */
  signals() {
    return [];
  }

  connectedCallback() {
    super.connectedCallback();
    const signals = [language, ...this.signals()];
    this.#unsubscribe = signals.map((signal) => signal.subscribe(() => this.requestUpdate()));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
  }
}
