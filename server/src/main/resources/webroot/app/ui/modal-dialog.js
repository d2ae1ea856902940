import { html } from 'lit';
import { t } from '../i18n/i18n.js';
import { LightElement } from './element.js';
import { icon } from './icons.js';

let count = 0;

/**
 * A native modal dialog: the browser keeps the focus inside, Esc closes, the focus goes back to where it was.
 * Tells `dismiss` when the person closes it without deciding.
 */
export class ModalDialog extends LightElement {
  static properties = {
    open: { type: Boolean },
    heading: {},
    content: { attribute: false },
    wide: { type: Boolean },
  };

  constructor() {
    super();
    this.open = false;
    this.wide = false;
    count += 1;
    this.name = `dialog-${count}`;
  }

  updated(changes) {
    if (!changes.has('open')) return;
    const dialog = this.querySelector('dialog');
    if (this.open && !dialog.open) dialog.showModal();
    if (!this.open && dialog.open) dialog.close();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.querySelector('dialog')?.close();
  }

  render() {
    return html`
      <dialog aria-labelledby=${this.name} class=${this.wide ? 'dialog wide' : 'dialog'} @cancel=${this.#dismiss} @close=${this.#closed}>
        ${this.open ? html`
          <div class="dialog-head">
            <h2 id=${this.name} tabindex="-1" autofocus>${this.heading}</h2>
            <button type="button" class="icon-button" aria-label=${t('action.close')} @click=${this.#dismiss}>${icon('close')}</button>
          </div>
          <div class="dialog-body">${this.content}</div>` : ''}
      </dialog>`;
  }

  #dismiss(event) {
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('dismiss'));
  }

  /** Closed by the browser itself, as a second Esc does: it comes back if this is not the time to leave. */
  async #closed() {
    // What is open again by now was asked after this one was closed.
    if (!this.open || !this.isConnected || this.querySelector('dialog').open) return;
    this.dispatchEvent(new CustomEvent('dismiss'));
    await new Promise((resume) => setTimeout(resume));
    await this.updateComplete;
    if (this.open && this.isConnected) this.querySelector('dialog').showModal();
  }
}

customElements.define('modal-dialog', ModalDialog);
