import { html } from 'lit';
import { command, get, getAll } from '../core/api.js';
import { go } from '../core/router.js';
import { dateTime } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import '../ui/ask.js';
import { loading } from '../ui/busy.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { problemPage } from '../ui/problem-view.js';
import { FIELDS, shown, STATUS_TONE } from './inventory.js';
import './file-list.js';
import '../classification/round-entry.js';
import './overlap-list.js';

/** One app of the register: what is said of it, and who said it when. */
export class InventoryAppPage extends Page {
  static properties = { inventoryId: {}, app: { state: true }, changes: { state: true }, field: { state: true } };

  get tabTitle() {
    return this.app?.facts.name ?? '';
  }

  async load() {
    const path = `/v1/inventory/apps/${this.inventoryId}`;
    const [app, history] = await Promise.all([
      get(path, {}, this.leaving.signal),
      getAll(`${path}/history`, {}, this.leaving.signal),
    ]);
    this.app = app;
    this.changes = history;
  }

  render() {
    if (this.state === 'loading') return loading();
    if (this.state === 'failed') return problemPage(this.problem, { again: () => this.again() });
    const { opd, region, facts } = this.app;
    const values = { ...facts, opd: `${opd.name} (${opd.code})`, region: `${region.name} (${region.code})` };
    return html`
      <a class="back" href="#/inventory">${icon('back')}<span>${t('inv.title')}</span></a>
      <header class="register-head"><h1>${facts.name}</h1>
        <p class="kicker">${opd.name} <span class="badge" data-tone=${STATUS_TONE[facts.status] ?? 'default'}>${t(`inv.word.${facts.status}`)}</span></p></header>
      <div class="buttons"><a class="button secondary" href=${`#/inventory/${this.inventoryId}/change`}>${t('inv.change')}</a>
        ${facts.status === 'obsolete' ? '' : html`<button type="button" class="danger-outline" @click=${() => this.#takeDown()}>${t('down.begin')}</button>`}</div>
      <div class="two-sided">
        <section aria-labelledby="facts"><h2 id="facts">${t('inv.facts')}</h2>
          <dl class="facts">${FIELDS.map((field) => this.#fact(field, shown(field, values[field])))}</dl></section>
        <section aria-labelledby="history"><h2 id="history">${t('inv.history')}</h2>
          ${this.#history()}</section>
      </div>
      <file-list .inventoryId=${this.inventoryId}></file-list>
      <overlap-list .inventoryId=${this.inventoryId}></overlap-list>
      ${facts.status === 'obsolete' ? '' : html`<round-entry .apps=${[this.inventoryId]}></round-entry>`}
      <ask-dialog></ask-dialog>`;
  }

  /** The list of steps, also one that was begun before. */
  #takeDown() {
    const path = `/v1/inventory/apps/${this.inventoryId}/take-down`;
    this.querySelector(':scope > ask-dialog').ask({
      heading: t('down.begin.heading'),
      text: t('down.begin.text'),
      confirm: t('down.begin'),
      act: async () => {
        await get(path).catch(() => command('PUT', path, {}));
        go(`/take-downs/${this.inventoryId}`);
      },
    });
  }

  #fact(field, value) {
    return value ? html`<div><dt>${t(`inv.field.${field}`)}</dt><dd>${value}</dd></div>` : '';
  }

  /** All of it, or what one field was at what time. */
  #history() {
    const shownChanges = this.changes.filter(({ version, changes }) => !this.field || (version > 1 && changes.some(({ field }) => field === this.field)));
    return html`<div class="field"><label for="history-field">${t('inv.history.field')}</label>
        <select id="history-field" @change=${({ target }) => (this.field = target.value)}><option value="">${t('inv.history.all')}</option>
          ${FIELDS.map((field) => html`<option value=${field}>${t(`inv.field.${field}`)}</option>`)}</select></div>
      ${shownChanges.length ? html`<ol class="inventory-history">${shownChanges.map((change) => this.#change(change))}</ol>` : html`<p>${t('inv.history.none')}</p>`}`;
  }

  #change({ version, at, by, changes }) {
    return html`<li class="card" data-testid="inventory-change" data-version=${version}>
      <h3>${t('inv.version', { version })}</h3><p><small>${dateTime(at)} · ${by ?? t('inv.somebody')}</small></p>
      ${version === 1 ? html`<p>${t('inv.first')}</p>` : html`<dl class="facts stacked">${changes.filter(({ field }) => !this.field || field === this.field).map(({ field, from, to }) => html`
        <div><dt>${t(`inv.field.${field}`)}</dt><dd><del>${shown(field, from) || t('inv.nothing')}</del> → <ins>${shown(field, to) || t('inv.nothing')}</ins></dd></div>`)}</dl>`}
    </li>`;
  }
}

customElements.define('inventory-app-page', InventoryAppPage);
