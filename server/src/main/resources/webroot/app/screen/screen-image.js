import { html } from 'lit';
import { call } from '../core/api.js';
import { t } from '../i18n/i18n.js';
import { LightElement } from '../ui/element.js';
import { loading } from '../ui/busy.js';

/** An image of a Screen, fetched with the citizen's token: an img element would send none. */
export class ScreenImage extends LightElement {
  static properties = { source: {}, alt: {}, shown: { state: true }, failed: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.#fetch();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.gone = true;
    URL.revokeObjectURL(this.shown);
  }

  async #fetch() {
    this.failed = false;
    try {
      const response = await call('GET', this.source, { accept: 'image/*' });
      const image = await response.blob();
      if (!this.gone) this.shown = URL.createObjectURL(image);
    } catch {
      this.failed = true;
    }
  }

  render() {
    if (this.failed) {
      return html`<div class="image-missing"><p>${t('image.failed')} <em>${this.alt}</em></p>
        <button type="button" class="secondary small" @click=${() => this.#fetch()}>${t('action.retry')}</button></div>`;
    }
    return this.shown ? html`<img class="screen-image" src=${this.shown} alt=${this.alt}>` : loading(t('image.loading'));
  }
}

customElements.define('screen-image', ScreenImage);
