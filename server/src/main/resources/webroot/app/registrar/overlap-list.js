import { html } from 'lit';
import { command, get } from '../core/api.js';
import { t } from '../i18n/i18n.js';
import { busyButton, loading } from '../ui/busy.js';
import { LightElement } from '../ui/element.js';
import { problemNote } from '../ui/problem-view.js';

/** Apps that look like one of the register, and what the registrar says of each pair. */
export class OverlapList extends LightElement {
  static properties = { inventoryId: {}, items: { state: true }, busy: { state: true }, trouble: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.leaving = new AbortController();
  }

  updated(changed) {
    if (changed.has('inventoryId')) this.#load();
  }

  disconnectedCallback() {
    this.leaving.abort();
    super.disconnectedCallback();
  }

  get #path() {
    return `/v1/inventory/apps/${this.inventoryId}/overlaps`;
  }

  async #load() {
    this.trouble = undefined;
    try {
      this.items = (await get(this.#path, {}, this.leaving.signal)).items;
    } catch (problem) {
      if (!this.leaving.signal.aborted) this.trouble = problem;
    }
  }

  async #judge(other, same) {
    this.busy = `${other} ${same}`;
    try {
      await command('PUT', `${this.#path}/${other}`, { same });
      await this.#load();
    } catch (problem) {
      this.trouble = problem;
    } finally {
      this.busy = undefined;
    }
  }

  render() {
    return html`<section aria-labelledby="overlaps"><h2 id="overlaps">${t('inv.overlaps')}</h2>
      ${problemNote(this.trouble, () => this.#load())}
      ${this.items || this.trouble ? '' : loading()}
      ${this.items?.length ? html`<ul class="inventory-history">${this.items.map((item) => this.#item(item))}</ul>` : ''}
      ${this.items?.length === 0 ? html`<p>${t('inv.overlaps.none')}</p>` : ''}</section>`;
  }

  #item({ app, kin, reasons, verdict }) {
    const { inventory_id: id, opd, region, facts } = app;
    return html`<li class="card" data-testid="overlap">
      <h3><a href=${`#/inventory/${id}`}>${facts.name}</a></h3>
      <p><small>${opd.name} · ${region.name}</small>
        ${verdict?.same ? html`<span class="badge" data-tone="attention">${t('inv.overlaps.confirmed')}</span>` : ''}
        ${kin ? html`<span class="badge">${t('inv.overlaps.kin')}</span>` : ''}</p>
      <ul>${reasons.map((reason) => html`<li>${reason}</li>`)}</ul>
      <div class="buttons">
        ${verdict?.same ? '' : this.#button(id, true, 'inv.overlaps.same')}
        ${this.#button(id, false, 'inv.overlaps.different')}</div></li>`;
  }

  #button(id, same, label) {
    return busyButton({ label: t(label), kind: 'secondary', type: 'button', busy: this.busy === `${id} ${same}`, click: () => this.#judge(id, same) });
  }
}

customElements.define('overlap-list', OverlapList);
