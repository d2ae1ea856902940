import { html, nothing } from 'lit';
import { t } from '../i18n/i18n.js';
import { LightElement } from './element.js';

let count = 0;

/**
 * A text field with a list of suggestions below it (the ARIA combobox pattern). It knows nothing of where the
 * suggestions come from: `suggest` is asked, `pick` tells the choice.
 * @typedef {{value: string, label: string, hint?: string}} Suggestion
 */
export class ComboBox extends LightElement {
  static properties = {
    label: {},
    text: {},
    placeholder: {},
    describedby: {},
    invalid: { type: Boolean },
    required: { type: Boolean },
    suggest: { attribute: false },
    offers: { state: true },
    open: { state: true },
    active: { state: true },
    waiting: { state: true },
    failed: { state: true },
  };

  constructor() {
    super();
    count += 1;
    this.name = `combo-${count}`;
    this.label = '';
    this.text = '';
    this.placeholder = '';
    this.describedby = '';
    this.invalid = false;
    this.required = false;
    /** @type {(text: string, signal: AbortSignal) => Promise<Suggestion[]>} */
    this.suggest = async () => [];
    this.#rest();
  }

  #rest() {
    this.offers = [];
    this.open = false;
    this.active = -1;
    this.waiting = false;
    this.failed = false;
  }

  focus() {
    this.querySelector('input')?.focus();
  }

  /** Offers what fits the text as it stands. */
  show() {
    this.#ask(this.querySelector('input')?.value ?? '', 0);
  }

  render() {
    const { name, open, active } = this;
    return html`
      <div class="combo" @focusout=${this.#left}>
        <label for=${name}>${this.label}</label>
        <input id=${name} type="text" role="combobox" autocomplete="off" spellcheck="false" .value=${this.text}
          placeholder=${this.placeholder} aria-expanded=${open} aria-controls=${`${name}-list`} aria-autocomplete="list"
          aria-activedescendant=${open && active >= 0 ? `${name}-${active}` : nothing} aria-describedby=${this.describedby || nothing}
          aria-invalid=${this.invalid ? 'true' : nothing} aria-required=${this.required ? 'true' : nothing}
          @input=${(event) => this.#ask(event.target.value, 250)} @keydown=${this.#key} @click=${() => this.show()}>
        <div class="combo-list" id=${`${name}-list`} role="listbox" aria-label=${this.label} ?hidden=${!open || !this.offers.length}>
          ${this.offers.map((offer, index) => html`
            <div role="option" id=${`${name}-${index}`} class="combo-option" aria-selected=${index === active}
              @mousedown=${(event) => event.preventDefault()} @click=${() => this.#pick(offer)}>
              <span>${offer.label}</span>${offer.hint ? html`<small>${offer.hint}</small>` : ''}
            </div>`)}
        </div>
        <p class="combo-state" role="status">${this.#says()}</p>
      </div>`;
  }

  #says() {
    if (this.waiting) return t('combo.searching');
    if (this.failed) return t('combo.failed');
    if (!this.open) return '';
    return this.offers.length ? t('combo.found', { count: this.offers.length }) : t('combo.nothing');
  }

  #ask(text, pause) {
    this.asking?.abort();
    const { signal } = (this.asking = new AbortController());
    this.failed = false;
    setTimeout(async () => {
      if (signal.aborted) return;
      this.waiting = true;
      try {
        const offers = await this.suggest(text.trim(), signal);
        if (signal.aborted) return;
        Object.assign(this, { offers: offers ?? [], open: offers !== undefined, active: -1, waiting: false });
      } catch {
        if (!signal.aborted) Object.assign(this, { offers: [], open: false, waiting: false, failed: true });
      }
    }, pause);
  }

  #key(event) {
    const last = this.offers.length - 1;
    const moves = { ArrowDown: Math.min(this.active + 1, last), ArrowUp: Math.max(this.active - 1, 0) };
    if (event.key in moves) {
      event.preventDefault();
      if (!this.open) this.show();
      else this.active = moves[event.key];
    } else if (event.key === 'Enter' && this.open && this.active >= 0) {
      event.preventDefault();
      this.#pick(this.offers[this.active]);
    } else if (event.key === 'Enter') {
      event.preventDefault();
    } else if (event.key === 'Escape' && this.open) {
      event.preventDefault();
      event.stopPropagation();
      this.#shut();
    }
  }

  updated(changes) {
    if (changes.has('active')) this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  #pick(offer) {
    this.#shut();
    this.dispatchEvent(new CustomEvent('pick', { detail: offer }));
  }

  #left(event) {
    if (!this.contains(event.relatedTarget)) this.#shut();
  }

  #shut() {
    this.asking?.abort();
    this.#rest();
  }
}

customElements.define('combo-box', ComboBox);
