import { html } from 'lit';
import { get } from '../core/api.js';
import { dateTime, rupiah } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import { busyButton, loading } from '../ui/busy.js';
import '../ui/combo-box.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { problemNote } from '../ui/problem-view.js';
import { suggestOpds } from '../registrar/inventory.js';

/** @typedef {import('./cluster-table.js').Cluster} Cluster */

const CLUSTERS = '/v1/inventory/clusters';
const FILTERS = { undecided: true, all: undefined };
const NAMES = 3;

/** Apps that look like one and the same, the dearest first. */
export class ClustersPage extends Page {
  static properties = { filter: {}, head: { attribute: false }, items: { state: true }, cursor: { state: true }, asOf: { state: true }, busy: { state: true }, trouble: { state: true } };

  get tabTitle() {
    return t('clusters.list');
  }

  get #query() {
    return { undecided: FILTERS[this.filter], opd: this.opd, limit: 20 };
  }

  async load() {
    const page = await get(CLUSTERS, this.#query, this.leaving.signal);
    this.items = page.items;
    this.cursor = page.next_cursor;
    this.asOf = page.as_of;
  }

  render() {
    return html`${this.head}<h1>${t('clusters.list')}</h1><p class="lead">${t('clusters.lead')}</p>
      <nav class="filters" aria-label=${t('reg.filter')}>
        ${Object.keys(FILTERS).map((name) => html`<a class="button secondary small" href=${`#/clusters?show=${name}`} aria-current=${name === this.filter ? 'page' : 'false'}>${t(`clusters.${name}`)}</a>`)}</nav>
      <div class="field cluster-opd"><combo-box .label=${t('clusters.opd')} .suggest=${suggestOpds}
        @pick=${({ detail }) => this.#of(detail.value)} @input=${({ target }) => target.value === '' && this.#of(undefined)}></combo-box></div>
      ${this.#list()}`;
  }

  #of(opd) {
    this.opd = opd;
    this.again('quietly');
  }

  #list() {
    if (this.state === 'loading') return loading();
    if (this.state === 'failed') return problemNote(this.problem, () => this.again());
    return html`<p class="hint">${t('clusters.as-of', { at: dateTime(this.asOf) })}</p>
      ${this.items.length ? '' : html`<div class="empty"><span class="empty-mark" aria-hidden="true">${icon('check')}</span>
        <p class="empty-title">${t('clusters.empty')}</p><p>${t('clusters.empty.detail')}</p></div>`}
      <ul class="item-list">${this.items.map((cluster) => this.#row(cluster))}</ul>
      ${problemNote(this.trouble)}
      ${this.cursor ? busyButton({ label: t('action.more'), kind: 'secondary', type: 'button', busy: Boolean(this.busy), click: () => this.#more() }) : ''}`;
  }

  /** @param {Cluster} cluster */
  #row({ cluster_id: id, size, yearly_cost: cost, undecided, apps }) {
    const names = apps.slice(0, NAMES).map(({ facts }) => facts.name).join(' · ');
    return html`<li class="item" data-testid="cluster">
      <a class="item-row" href=${`#/clusters/${id}`}>
        <span class="item-words"><strong>${names}${size > NAMES ? ' …' : ''}</strong>
          <small>${t('clusters.size', { size })} · ${t('clusters.cost', { cost: rupiah(cost) })}</small></span>
        <span class="badge" data-tone=${undecided ? 'accent' : 'good'}>${t(undecided ? 'clusters.open' : 'clusters.sure')}</span>
        <span class="item-go" aria-hidden="true">${icon('chevron')}</span>
      </a></li>`;
  }

  async #more() {
    this.busy = true;
    this.trouble = undefined;
    try {
      const page = await get(CLUSTERS, { ...this.#query, cursor: this.cursor }, this.leaving.signal);
      this.items = [...this.items, ...page.items];
      this.cursor = page.next_cursor;
    } catch (problem) {
      if (!this.leaving.signal.aborted) this.trouble = problem;
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('clusters-page', ClustersPage);
