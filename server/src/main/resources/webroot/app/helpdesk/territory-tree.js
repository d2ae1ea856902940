import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { t } from '../i18n/i18n.js';
import { loading } from '../ui/busy.js';
import { LightElement } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { problemNote } from '../ui/problem-view.js';
import { childrenOf } from './regions.js';
import { LEVELS, reach } from './territory.js';

/**
 * The territory tree, opened branch by branch; a box at each branch says whether all, some or none of it is meant.
 * Tells `toggle` with the region.
 */
export class TerritoryTree extends LightElement {
  static properties = {
    roots: { attribute: false },
    territory: { attribute: false },
    open: { state: true },
    found: { state: true },
  };

  constructor() {
    super();
    /** @type {import('../core/types.js').Region[]} */
    this.roots = [];
    this.territory = { include: [], exclude: [] };
    /** @type {string[]} */
    this.open = [];
    /** @type {Record<string, import('../core/types.js').Region[] | Error>} */
    this.found = {};
  }

  render() {
    return html`<ul class="tree" aria-label=${t('desk.tree')}>${this.roots.map((region) => this.#branch(region))}</ul>`;
  }

  /** @param {import('../core/types.js').Region} region */
  #branch(region) {
    const { code, name, level } = region;
    const state = reach(this.territory, code);
    const leaf = level === 'village';
    const open = this.open.includes(code);
    return html`
      <li class="branch" data-testid="branch" data-code=${code}>
        <div class="branch-row">
          ${leaf ? html`<span class="branch-gap"></span>` : html`
            <button type="button" class="icon-button branch-open" aria-expanded=${open} aria-label=${t('desk.tree.open', { name })}
              @click=${() => this.#turn(region)}>${icon('chevron')}</button>`}
          <label class="option branch-box"><input type="checkbox" .checked=${live(state === 'in')} .indeterminate=${live(state === 'some')}
            @change=${() => this.dispatchEvent(new CustomEvent('toggle', { detail: region }))}>
            <span>${name}<small> ${t(`level.${level}`)}</small></span></label>
        </div>
        ${open ? this.#below(region) : nothing}
      </li>`;
  }

  #below(region) {
    const below = this.found[region.code];
    if (!below) return html`<div class="branch-below">${loading()}</div>`;
    if (below instanceof Error) return html`<div class="branch-below">${problemNote(below, () => this.#fetch(region))}</div>`;
    return html`<ul class="branch-below" aria-label=${region.name}>${below.map((child) => this.#branch(child))}</ul>`;
  }

  /** @param {import('../core/types.js').Region} region */
  #turn(region) {
    const { code } = region;
    const open = this.open.includes(code);
    this.open = open ? this.open.filter((one) => one !== code) : [...this.open, code];
    if (!open && !Array.isArray(this.found[code])) this.#fetch(region);
  }

  async #fetch({ code, level }) {
    const tell = (below) => (this.found = { ...this.found, [code]: below });
    tell(undefined);
    try {
      tell(await childrenOf(code, LEVELS[LEVELS.indexOf(level) + 1]));
    } catch (problem) {
      tell(problem);
    }
  }
}

customElements.define('territory-tree', TerritoryTree);
