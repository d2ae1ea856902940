import { html } from 'lit';
import { call, get } from '../core/api.js';
import { remember } from '../core/router.js';
import { rupiah } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import { busyButton, loading } from '../ui/busy.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { problemNote } from '../ui/problem-view.js';
import './bulk-bar.js';
import { PLATFORMS, shown, STATUS_TONE, STATUSES, USERS } from './inventory.js';
import { sections } from './sections.js';

/** @typedef {import('./inventory.js').InventoryApp} InventoryApp */

const APPS = '/v1/inventory/apps';
const PAUSE = 250;
const FILES = { csv: 'text/csv', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
const CHOICES = { status: STATUSES, users: USERS, platform: PLATFORMS };

/** Every app the government runs in the registrar's territory, found as one types. */
export class InventoryPage extends Page {
  static properties = { apps: { state: true }, cursor: { state: true }, chosen: { state: true }, busy: { state: true }, trouble: { state: true } };

  constructor() {
    super();
    /** @type {InventoryApp[]} */
    this.apps = [];
    /** @type {Record<string, string>} what is looked for */
    this.query = {};
    /** @type {URLSearchParams | undefined} what the address asks for */
    this.asked = undefined;
    /** @type {Set<string>} ids */
    this.chosen = new Set();
  }

  get tabTitle() {
    return t('inv.title');
  }

  connectedCallback() {
    const named = ['q', ...Object.keys(CHOICES)].map((name) => [name, this.asked?.get(name)]);
    this.query = Object.fromEntries(named.filter(([name, value]) => value && (CHOICES[name]?.includes(value) ?? true)));
    this.first = this.query.q ?? '';
    super.connectedCallback();
  }

  async load() {
    this.looking?.abort();
    const looking = (this.looking = new AbortController());
    this.leaving.signal.addEventListener('abort', () => looking.abort(), { once: true });
    try {
      const page = await get(APPS, { ...this.query, limit: 50 }, looking.signal);
      this.apps = page.items;
      this.cursor = page.next_cursor;
      // What is not shown any more is not acted upon.
      this.#choose([...this.chosen].filter((id) => !page.items.some((app) => app.inventory_id === id)), false);
    } catch (problem) {
      if (!looking.signal.aborted || this.leaving.signal.aborted) throw problem;
    }
  }

  render() {
    return html`
      ${sections('inventory')}
      <div class="inventory-head"><div><h1>${t('inv.title')}</h1><p class="lead">${t('inv.lead')}</p></div>
        <div class="buttons"><a class="button primary" href="#/inventory/add">${t('inv.add')}</a><a class="button secondary" href="#/inventory/import">${t('inv.import')}</a>
          ${Object.keys(FILES).map((format) => busyButton({ label: t(`inv.export.${format}`), kind: 'secondary', type: 'button', busy: this.busy === format,
            click: () => this.#try(format, () => this.#export(format)) }))}</div></div>
      <form class="inventory-filters" role="search" @submit=${(event) => event.preventDefault()}>
        <div class="field"><label for="inventory-q">${t('inv.search')}</label>
          <input id="inventory-q" type="search" maxlength="60" autocomplete="off" value=${this.first} @input=${({ target }) => this.#seek('q', target.value.trim(), PAUSE)}></div>
        ${Object.entries(CHOICES).map(([name, words]) => this.#choice(name, words))}
      </form>
      ${problemNote(this.trouble)}
      ${this.#bulk()}
      ${this.#list()}`;
  }

  #choice(name, words) {
    return html`<div class="field"><label for=${`inventory-${name}`}>${t(`inv.filter.${name}`)}</label>
      <select id=${`inventory-${name}`} @change=${({ target }) => this.#seek(name, target.value, 0)}>
        <option value="">${t('inv.any')}</option>
        ${words.map((word) => html`<option value=${word} ?selected=${word === this.query[name]}>${t(`inv.word.${word}`)}</option>`)}</select></div>`;
  }

  #seek(name, value, pause) {
    this.query = { ...this.query, [name]: value || undefined };
    clearTimeout(this.timer);
    remember(this.#address());
    this.timer = setTimeout(() => this.again('quietly'), pause);
  }

  #address() {
    const asked = new URLSearchParams(Object.entries(this.query).filter(([, value]) => value));
    return `/inventory${asked.size ? `?${asked}` : ''}`;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  #bulk() {
    if (!this.chosen.size) return '';
    return html`<bulk-bar .apps=${this.apps.filter(({ inventory_id: id }) => this.chosen.has(id))} @clear=${() => (this.chosen = new Set())}
      @changed=${() => this.again('quietly')} @export=${() => this.#try('export', () => this.#export('xlsx', [...this.chosen]))}></bulk-bar>`;
  }

  #choose(ids, on) {
    const chosen = new Set(this.chosen);
    ids.forEach((id) => (on ? chosen.add(id) : chosen.delete(id)));
    this.chosen = chosen;
  }

  #list() {
    if (this.state === 'loading') return loading();
    if (this.state === 'failed') return problemNote(this.problem, () => this.again());
    if (!this.apps.length) {
      return html`<div class="empty"><span class="empty-mark" aria-hidden="true">${icon('search')}</span>
        <p class="empty-title">${t('inv.empty')}</p><p>${t('inv.empty.detail')}</p>${Object.values(this.query).some(Boolean) ? html`<p><a href="#/inventory">${t('inv.empty.all')}</a></p>` : ''}</div>`;
    }
    const ids = this.apps.map(({ inventory_id: id }) => id);
    return html`<label class="option"><input type="checkbox" .checked=${ids.every((id) => this.chosen.has(id))}
        @change=${({ target }) => this.#choose(ids, target.checked)}><span>${t('inv.select.all')}</span></label>
      <table class="inventory">
        <thead><tr><td></td>${['name', 'opd', 'status', 'users', 'platforms', 'yearly_cost'].map((name) => html`<th scope="col">${t(`inv.field.${name}`)}</th>`)}</tr></thead>
        <tbody>${this.apps.map((app) => this.#row(app))}</tbody></table>
      ${this.cursor ? busyButton({ label: t('action.more'), kind: 'secondary', type: 'button', busy: this.busy === 'more', click: () => this.#try('more', () => this.#more()) }) : ''}`;
  }

  /** @param {InventoryApp} app */
  #row({ inventory_id: id, opd, region, facts }) {
    const cell = (name, value) => html`<td><span class="cell-name" aria-hidden="true">${t(`inv.field.${name}`)}</span><span>${value}</span></td>`;
    return html`<tr data-testid="inventory-app">
      <td class="choose"><label class="option"><input type="checkbox" .checked=${this.chosen.has(id)} @change=${({ target }) => this.#choose([id], target.checked)}>
        <span class="visually-hidden">${t('inv.select', { name: facts.name })}</span></label></td>
      <th scope="row"><a href=${`#/inventory/${id}`}>${facts.name}</a></th>
      ${cell('opd', html`${opd.name}<br><small>${region.name}</small>`)}
      ${cell('status', html`<span class="badge" data-tone=${STATUS_TONE[facts.status] ?? 'default'}>${t(`inv.word.${facts.status}`)}</span>`)}
      ${cell('users', t(`inv.word.${facts.users}`))}
      ${cell('platforms', shown('platforms', facts.platforms) || '–')}
      ${cell('yearly_cost', facts.yearly_cost === undefined ? '–' : rupiah(facts.yearly_cost))}
    </tr>`;
  }

  async #more() {
    // A list that was asked for anew meanwhile is another list.
    const { signal } = this.looking;
    const page = await get(APPS, { ...this.query, limit: 50, cursor: this.cursor }, signal).catch((problem) => (signal.aborted ? undefined : Promise.reject(problem)));
    if (!page || signal.aborted) return;
    this.apps = [...this.apps, ...page.items];
    this.cursor = page.next_cursor;
  }

  /** A link cannot carry the token. */
  async #export(format, ids) {
    const response = await call('GET', '/v1/inventory/export', { query: ids ? { id: ids, format } : { ...this.query, format }, accept: FILES[format], timeout: 60_000, signal: this.leaving.signal });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await response.blob());
    link.download = `aplikasi.${format}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  async #try(name, act) {
    this.busy = name;
    this.trouble = undefined;
    try {
      await act();
    } catch (problem) {
      if (!this.leaving.signal.aborted) this.trouble = problem;
    } finally {
      this.busy = undefined;
    }
  }
}

customElements.define('inventory-page', InventoryPage);
