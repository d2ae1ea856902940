import { html, nothing } from 'lit';
import { call, command, get } from '../core/api.js';
import { remember } from '../core/router.js';
import { decimal } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import { announce } from '../ui/announcer.js';
import { busyButton, loading } from '../ui/busy.js';
import '../ui/combo-box.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { problemNote, problemPage } from '../ui/problem-view.js';
import { COLUMNS, suggestOpds } from './inventory.js';

/** @typedef {import('./inventory.js').InventoryImport} InventoryImport */

const IMPORTS = '/v1/inventory/imports';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PATIENCE = 120_000;
const FIGURES = ['added', 'changed', 'same', 'repeated', 'broken'];

/** A sheet on its way into the register: sent, mapped, looked at, applied. */
export class ImportPage extends Page {
  static properties = { importId: {}, opd: { state: true }, staged: { state: true }, wish: { state: true }, wrong: { state: true }, busy: { state: true }, trouble: { state: true } };

  get tabTitle() {
    return t('inv.import');
  }

  /** One that was begun before, by its address. */
  async load() {
    const { importId: id } = this;
    if (id && !this.wish) this.staged = await get(`${IMPORTS}/${id}`, {}, this.leaving.signal);
  }

  render() {
    if (this.state === 'loading') return loading();
    if (this.state === 'failed') return problemPage(this.problem, { again: () => this.again() });
    return html`
      <a class="back" href="#/inventory">${icon('back')}<span>${t('inv.title')}</span></a>
      <h1>${t('inv.import')}</h1>
      ${this.#step()}`;
  }

  #step() {
    if (!this.staged) return this.#choose();
    return this.staged.state === 'applied' ? this.#done() : this.#check();
  }

  #choose() {
    return html`
      <p class="lead">${t('inv.import.lead')}</p>
      <form class="card" novalidate @submit=${(event) => this.#send(event)}>
        <div class="field"><combo-box .label=${t('inv.import.opd')} .text=${this.opd?.label ?? ''} .suggest=${suggestOpds} describedby="opd-hint"
          @pick=${({ detail }) => (this.opd = detail)} @input=${() => (this.opd = undefined)}></combo-box>
          <p class="hint" id="opd-hint">${t('inv.import.opd.hint')}</p></div>
        <div class="field"><label for="sheet">${t('inv.import.file')}</label>
          <p class="hint" id="sheet-hint">${t('inv.import.file.hint')}</p>
          ${this.wrong ? html`<p class="field-error" id="sheet-wrong">${t(`inv.import.file.${this.wrong}`)}</p>` : ''}
          <input id="sheet" name="sheet" type="file" accept=".csv,.xlsx" aria-required="true" aria-invalid=${this.wrong ? 'true' : nothing}
            aria-describedby=${this.wrong ? 'sheet-hint sheet-wrong' : 'sheet-hint'} @change=${() => (this.wrong = '')}></div>
        ${problemNote(this.trouble)}
        <div class="buttons end">${busyButton({ label: t('inv.import.send'), busy: Boolean(this.busy) })}</div>
      </form>`;
  }

  #send(event) {
    event.preventDefault();
    const input = event.target.elements.sheet;
    const [file] = input.files;
    this.wrong = !file ? 'none' : !file.size ? 'blank' : /\.(?:csv|xlsx)$/i.test(file.name) ? '' : 'other';
    if (this.wrong) {
      input.focus();
      return;
    }
    this.#try(async () => {
      const query = { opd: this.opd?.value, name: [...file.name.normalize('NFC')].slice(-120).join('') };
      const response = await call('POST', IMPORTS, { query, file: new Blob([file], { type: /\.xlsx$/i.test(file.name) ? XLSX : 'text/csv' }), timeout: PATIENCE });
      this.staged = await response.json();
      this.importId = this.staged.import_id;
      remember(`/inventory/import?id=${this.importId}`);
    });
  }

  #check() {
    const { file_name: name, header_row: row, columns, figures, assumed, problems, state } = this.#judged();
    const ready = state === 'ready' && !this.wish;
    return html`
      <p class="lead">${t('inv.import.read', { name, row })}</p>
      ${figures ? this.#figures(figures) : html`<div class="note warning"><span class="note-icon" aria-hidden="true">${icon('alert')}</span><p>${t('inv.import.unmapped')}</p></div>`}
      ${figures && assumed.length ? html`<p>${t('inv.import.assumed', { fields: assumed.map((field) => t(`inv.field.${field}`)).join(', ') })}</p>` : ''}
      <section aria-labelledby="columns"><h2 id="columns">${t('inv.import.columns')}</h2>
        <div class="import-columns">${columns.map((column) => this.#column(column))}</div></section>
      ${problems.length ? this.#problems(problems) : ''}
      ${problemNote(this.trouble, this.wish ? () => this.#settle() : undefined)}
      ${this.wish && !this.trouble && figures ? html`<p role="status">${t('state.busy')}</p>` : ''}
      <div class="buttons end">
        <button type="button" class="secondary" @click=${() => this.#restart()}>${t('inv.import.other')}</button>
        ${ready && figures.broken ? busyButton({ label: t('inv.import.apply.rest'), kind: 'secondary', type: 'button', busy: Boolean(this.busy), click: () => this.#apply(true) }) : ''}
        ${ready && !figures.broken ? busyButton({ label: t('inv.import.apply'), type: 'button', busy: Boolean(this.busy), click: () => this.#apply(false) }) : ''}
      </div>`;
  }

  /** Without a column for the name there is nothing to say of the file. */
  #judged() {
    const named = !this.wish || this.wish.some(({ field }) => field === 'name');
    return named ? this.staged : { ...this.staged, figures: undefined, problems: [] };
  }

  #figures(figures) {
    return html`<dl class="facts import-figures" data-testid="import-figures">${FIGURES.map((name) => html`
      <div data-figure=${name}><dt>${t(`inv.figure.${name}`)}</dt><dd>${decimal(figures[name])}</dd></div>`)}</dl>`;
  }

  #column({ column, head, field, samples }) {
    const id = `column-${column}`;
    return html`<div class="field"><label for=${id}>${head || t('inv.import.headless', { column: column + 1 })}</label>
      <p class="hint">${samples.join(' · ') || '–'}</p>
      <select id=${id} ?disabled=${Boolean(this.busy)} @change=${({ target }) => this.#map(column, target.value)}>
        <option value="" .selected=${!field}>${t('inv.import.left-out')}</option>
        ${COLUMNS.map((name) => html`<option value=${name} .selected=${name === field}>${t(`inv.field.${name}`)}</option>`)}</select></div>`;
  }

  #problems(problems) {
    return html`<section aria-labelledby="problems"><h2 id="problems">${t('inv.import.problems', { count: decimal(this.staged.figures.broken) })}</h2>
      <table class="inventory"><thead><tr><th scope="col">${t('inv.import.row')}</th><th scope="col">${t('inv.import.column')}</th><th scope="col">${t('inv.import.what')}</th></tr></thead>
        <tbody>${problems.map(({ row, column, what }) => html`<tr data-testid="import-problem"><th scope="row">${t('inv.import.row')} ${row}</th>
          <td><span class="cell-name" aria-hidden="true">${t('inv.import.column')}</span><span>${column || '–'}</span></td>
          <td><span class="cell-name" aria-hidden="true">${t('inv.import.what')}</span><span>${what}</span></td></tr>`)}</tbody></table></section>`;
  }

  /** A field that goes to another column leaves the one it was in. */
  #map(column, field) {
    const others = this.staged.columns.filter((other) => other.field && other.column !== column && other.field !== field);
    const chosen = others.map((other) => ({ column: other.column, field: other.field }));
    if (field) chosen.push({ column, field });
    this.staged = { ...this.staged, columns: this.staged.columns.map((other) => ({ ...other, field: chosen.find((pick) => pick.column === other.column)?.field })) };
    this.wish = chosen;
    this.#settle();
  }

  /** What is shown is what the server has before anything is applied: the newest wish is told until it is the last. */
  async #settle() {
    if (this.settling) return;
    this.settling = true;
    this.trouble = undefined;
    try {
      while (this.wish?.some(({ field }) => field === 'name')) {
        const told = this.wish;
        const staged = await command('PUT', `${IMPORTS}/${this.staged.import_id}/mapping`, { columns: told });
        if (this.wish === told) Object.assign(this, { staged, wish: undefined });
      }
      if (!this.wish) announce('inv.import.mapped');
    } catch (problem) {
      this.trouble = problem;
    } finally {
      this.settling = false;
    }
  }

  #apply(leaveOut) {
    this.#try(async () => {
      const response = await call('POST', `${IMPORTS}/${this.staged.import_id}/apply`, { body: { leave_out_broken: leaveOut }, timeout: PATIENCE });
      this.staged = await response.json();
      announce('inv.import.applied');
    });
  }

  #done() {
    return html`
      <div class="note good" data-testid="import-done"><span class="note-icon" aria-hidden="true">${icon('check')}</span><p>${t('inv.import.applied')}</p></div>
      ${this.#figures(this.staged.figures)}
      <div class="buttons"><a class="button primary" href="#/inventory">${t('inv.import.see')}</a>
        <button type="button" class="secondary" @click=${() => this.#restart()}>${t('inv.import.other')}</button></div>`;
  }

  #restart() {
    Object.assign(this, { staged: undefined, wish: undefined, importId: undefined, trouble: undefined, opd: undefined });
    remember('/inventory/import');
  }

  async #try(act) {
    if (this.busy) return;
    this.busy = true;
    this.trouble = undefined;
    try {
      await act();
    } catch (problem) {
      this.trouble = problem;
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('import-page', ImportPage);
