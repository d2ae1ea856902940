import { html } from 'lit';
import { t } from '../i18n/i18n.js';
import '../ui/combo-box.js';
import { LightElement } from '../ui/element.js';

/** One choice out of many, found by typing a part of its title. */
export class ChoiceFilter extends LightElement {
  static properties = { input: { attribute: false }, value: {}, describedby: {}, invalid: { type: Boolean } };

  focus() {
    this.querySelector('combo-box')?.focus();
  }

  render() {
    const { input } = this;
    const chosen = input.choices.find(({ value }) => value === this.value);
    const label = input.isRequired ? input.label : `${input.label} ${t('input.optional')}`;
    return html`
      <combo-box .label=${label} .text=${chosen?.title ?? ''} .placeholder=${t('choice.hint')} .describedby=${this.describedby}
        ?invalid=${this.invalid} ?required=${input.isRequired} .suggest=${async (text) => this.#fitting(text, chosen)}
        @pick=${({ detail }) => this.#choose(detail)} @focusout=${() => this.#leave(chosen)}></combo-box>`;
  }

  #fitting(text, chosen) {
    const sought = text === chosen?.title ? '' : text.toLocaleLowerCase('id');
    const fits = this.input.choices.filter(({ title }) => title.toLocaleLowerCase('id').includes(sought));
    return fits.slice(0, 100).map(({ value, title }) => ({ value, label: title }));
  }

  #choose({ value, label }) {
    this.querySelector('input').value = label;
    this.dispatchEvent(new CustomEvent('choose', { detail: value }));
  }

  /** What was typed but not chosen does not stay: an emptied field means nothing is chosen. */
  #leave(chosen) {
    const field = this.querySelector('input');
    if (chosen && field.value === '') this.dispatchEvent(new CustomEvent('choose', { detail: '' }));
    else field.value = chosen?.title ?? '';
  }
}

customElements.define('choice-filter', ChoiceFilter);
