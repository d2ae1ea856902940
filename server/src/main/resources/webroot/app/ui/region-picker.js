import { html, nothing } from 'lit';
import { get } from '../core/api.js';
import { t } from '../i18n/i18n.js';
import { LightElement } from './element.js';
import { icon } from './icons.js';
import './combo-box.js';

const LEVELS = ['province', 'regency', 'district', 'village'];

/** @param {import('../core/types.js').Region} region from the smallest to the province: tells namesakes apart */
export const parentsOf = (region) => [...(region.parents ?? [])].reverse().map(({ name }) => name).join(', ');

/** @param {import('../core/types.js').Region} region */
export const fullName = (region) => [region.name, parentsOf(region)].filter(Boolean).join(', ');

/**
 * Finds one of 91,599 territories by typing a part of its name, or by going down level by level. What is chosen above
 * `depth` narrows the search; at `depth` or below it is the answer, told by `choose`.
 */
export class RegionPicker extends LightElement {
  static properties = {
    label: {},
    depth: {},
    deepest: {},
    value: { attribute: false },
    near: { attribute: false },
    within: { state: true },
    describedby: {},
    invalid: { type: Boolean },
    required: { type: Boolean },
  };

  constructor() {
    super();
    this.label = '';
    this.depth = 'village';
    this.deepest = undefined;
    /** @type {import('../core/types.js').Region | undefined} the answer */
    this.value = undefined;
    /** @type {import('../core/types.js').Region | undefined} where the search begins */
    this.near = undefined;
    /** @type {import('../core/types.js').Region | undefined} search only below this one */
    this.within = undefined;
    this.describedby = '';
    this.invalid = false;
    this.required = false;
  }

  /** Only a new beginning narrows the search: whoever has widened it goes on looking everywhere. */
  willUpdate(changes) {
    if (changes.has('near')) this.within = this.near;
  }

  focus() {
    (this.querySelector('combo-box') ?? this.querySelector('button'))?.focus();
  }

  render() {
    return this.value ? this.#chosen() : this.#search();
  }

  #chosen() {
    return html`
      <div class="region-chosen" data-testid="region-chosen">
        <span class="region-mark" aria-hidden="true">${icon('place')}</span>
        <span class="region-name"><strong>${this.value.name}</strong><small>${parentsOf(this.value)}</small></span>
        <button type="button" class="secondary small" aria-describedby=${this.describedby || nothing} @click=${() => this.#change()}>
          ${t('region.change')}<span class="visually-hidden">: ${this.label}</span></button>
      </div>`;
  }

  #search() {
    const { within } = this;
    return html`
      ${within ? html`
        <p class="region-within">${t('region.within', { name: fullName(within) })}
          <button type="button" class="link" @click=${() => this.#look(undefined)}>${t('region.everywhere')}</button></p>` : ''}
      <combo-box .label=${this.label} .placeholder=${within ? t('region.hint.below') : t('region.hint')} .describedby=${this.describedby}
        ?invalid=${this.invalid} ?required=${this.required} .suggest=${(text, signal) => this.#suggest(text, signal)}
        @pick=${({ detail }) => this.#pick(detail.region)}></combo-box>`;
  }

  async #suggest(text, signal) {
    const { within } = this;
    if (text.length < 2 && !within) return undefined;
    const below = within ? { parent: within.code, level: text.length < 2 ? LEVELS[LEVELS.indexOf(within.level) + 1] : undefined } : {};
    const page = await get('/v1/regions', { q: text.length < 2 ? undefined : text, ...below, limit: text.length < 2 ? 100 : 40 }, signal);
    const last = LEVELS.indexOf(this.deepest ?? this.depth);
    return page.items
      .filter((region) => LEVELS.indexOf(region.level) <= last)
      .map((region) => ({ value: region.code, label: region.name, hint: this.#hint(region), region }));
  }

  #hint(region) {
    const below = LEVELS.indexOf(region.level) < LEVELS.indexOf(this.depth);
    return [t(`level.${region.level}`), parentsOf(region), below ? t('region.more') : ''].filter(Boolean).join(' · ');
  }

  #pick(region) {
    if (LEVELS.indexOf(region.level) < LEVELS.indexOf(this.depth)) this.#look(region);
    else this.#answer(region);
  }

  async #look(region) {
    this.within = region;
    await this.updateComplete;
    const box = this.querySelector('combo-box');
    box.text = '';
    await box.updateComplete;
    box.querySelector('input').value = '';
    box.focus();
    if (region) box.show();
  }

  async #answer(region) {
    this.value = region;
    this.dispatchEvent(new CustomEvent('choose', { detail: region }));
    await this.updateComplete;
    this.querySelector('button')?.focus();
  }

  async #change() {
    const before = this.value;
    this.value = undefined;
    this.dispatchEvent(new CustomEvent('choose', { detail: undefined }));
    const upper = before.parents?.at(-1);
    this.within = upper && { ...upper, parents: before.parents.slice(0, -1) };
    await this.updateComplete;
    this.focus();
  }
}

customElements.define('region-picker', RegionPicker);
