import { html } from 'lit';
import { get } from '../core/api.js';
import { t } from '../i18n/i18n.js';
import { announce } from '../ui/announcer.js';
import '../ui/combo-box.js';
import { LightElement } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { fullName, parentsOf } from '../ui/region-picker.js';
import { childrenOf, namesOf } from './regions.js';
import { covers, LEVELS, add, reach, readmit, remove } from './territory.js';
import './territory-tree.js';

/** @typedef {import('../core/types.js').Region} Region */

/**
 * Chooses territories of those an author may reach, down to the village and with exceptions: by search, by the tree,
 * or all at once. Tells `choose` with the new territory.
 */
export class TerritoryPicker extends LightElement {
  static properties = {
    roots: { attribute: false },
    territory: { attribute: false },
    names: { state: true },
    invalid: { type: Boolean },
    describedby: {},
  };

  constructor() {
    super();
    /** @type {Region[]} how far the author reaches */
    this.roots = [];
    this.territory = { include: [], exclude: [] };
    /** @type {Record<string, Region>} */
    this.names = {};
    this.invalid = false;
    this.describedby = '';
  }

  willUpdate(changes) {
    if (changes.has('territory')) this.#name();
  }

  focus() {
    this.querySelector('combo-box')?.focus();
  }

  async #name() {
    const { include, exclude } = this.territory;
    const unknown = [...include, ...exclude].filter((code) => !(code in this.names));
    if (unknown.length) this.names = { ...this.names, ...(await namesOf(unknown)) };
  }

  render() {
    const whole = this.roots.filter(({ code }) => reach(this.territory, code) !== 'in');
    return html`
      ${this.#chosen()}
      <combo-box .label=${t('desk.territory.search')} .placeholder=${t('desk.territory.hint')} .describedby=${this.describedby}
        ?invalid=${this.invalid} .suggest=${(text, signal) => this.#suggest(text, signal)} @pick=${({ detail }) => this.#pick(detail.region)}></combo-box>
      <div class="whole">${whole.map((root) => html`<button type="button" class="secondary small" @click=${() => this.#tell(add(this.territory, root.code), root)}>
        ${t('desk.territory.whole', { name: root.name })}</button>`)}</div>
      <details class="tree-fold"><summary>${t('desk.territory.tree')}</summary>
        <territory-tree .roots=${this.roots} .territory=${this.territory} @toggle=${({ detail }) => this.#toggle(detail)}></territory-tree></details>`;
  }

  #chosen() {
    const { include } = this.territory;
    if (!include.length) return html`<p class="hint">${t('desk.territory.none')}</p>`;
    return html`<ul class="chosen" aria-label=${t('desk.territory.chosen')}>${include.map((code) => this.#item(code))}</ul>`;
  }

  #item(code) {
    const region = this.names[code];
    const name = region?.name ?? code;
    const out = this.territory.exclude.filter((one) => covers(code, one));
    const except = out.map((one) => this.names[one]?.name ?? one);
    return html`
      <li class="region-chosen" data-testid="territory" data-code=${code}>
        <span class="region-mark" aria-hidden="true">${icon('place')}</span>
        <span class="region-name"><strong>${name}</strong>
          <small>${[region && t(`level.${region.level}`), region && parentsOf(region)].filter(Boolean).join(' · ')}</small>
          ${except.length ? html`<small class="except">${t('desk.territory.except', { names: except.join(', ') })}</small>` : ''}</span>
        <button type="button" class="icon-button" aria-label=${t('desk.territory.remove', { name })} @click=${() => this.#tell(remove(this.territory, code), region)}>${icon('close')}</button>
      </li>`;
  }

  async #suggest(text, signal) {
    if (text.length < 2) return undefined;
    const pages = await Promise.all(this.roots.map(({ code }) => get('/v1/regions', { q: text, parent: code, limit: 30 }, signal)));
    const own = this.roots.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()));
    return [...own, ...pages.flatMap(({ items }) => items)].map((region) => ({
      value: region.code, label: region.name, hint: hintOf(region), region,
    }));
  }

  async #pick(region) {
    this.names = { ...this.names, [region.code]: region };
    this.#tell(await readmit(this.territory, region.code, below), region);
    await this.updateComplete;
    const box = this.querySelector('combo-box');
    box.text = '';
    box.querySelector('input').value = '';
  }

  /** @param {Region} region */
  async #toggle(region) {
    this.names = { ...this.names, [region.code]: region };
    const whole = reach(this.territory, region.code) === 'in';
    this.#tell(whole ? remove(this.territory, region.code) : await readmit(this.territory, region.code, below), region);
  }

  #tell(territory, region) {
    this.dispatchEvent(new CustomEvent('choose', { detail: territory }));
    if (region) announce(reach(territory, region.code) === 'out' ? 'desk.territory.gone' : 'desk.territory.added', { name: fullName(region) });
  }
}

const levelOf = (code) => LEVELS[code.split('.').length - 1];
const below = (code) => childrenOf(code, LEVELS[LEVELS.indexOf(levelOf(code)) + 1]);

/** @param {Region} region tells a city from the regency of its name, and a village from its namesakes */
function hintOf(region) {
  const all = region.level === 'village' ? '' : t(`desk.territory.all.${region.level}`);
  return [t(`level.${region.level}`), parentsOf(region), all].filter(Boolean).join(' · ');
}

customElements.define('territory-picker', TerritoryPicker);
