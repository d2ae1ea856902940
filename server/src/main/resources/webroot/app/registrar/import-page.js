import { html } from 'lit';
import { call, command } from '../core/api.js';
import { decimal } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import { announce } from '../ui/announcer.js';
import { busyButton } from '../ui/busy.js';
import '../ui/combo-box.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { problemNote } from '../ui/problem-view.js';
import { COLUMNS, suggestOpds } from './inventory.js';

/** @typedef {import('./inventory.js').InventoryImport} InventoryImport */

const IMPORTS = '/v1/inventory/imports';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PATIENCE = 120_000;
const FIGURES = ['added', 'changed', 'same', 'repeated', 'broken'];

/** A sheet on its way into the register: sent, mapped, looked at, applied. */
export class ImportPage extends Page {
  static properties = { opd: { state: true }, staged: { state: true }, busy: { state: true }, trouble: { state: true } };

  get tabTitle() {
    return t('inv.import');
  }

  render() {
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
          <input id="sheet" name="sheet" type="file" accept=".csv,.xlsx" required aria-describedby="sheet-hint"></div>
        ${problemNote(this.trouble)}
        <div class="buttons end">${busyButton({ label: t('inv.import.send'), busy: Boolean(this.busy) })}</div>
      </form>`;
  }

  #send(event) {
    event.preventDefault();
    const input = event.target.elements.sheet;
    const [file] = input.files;
    if (!file) {
      input.focus();
      return;
    }
    this.#try(async () => {
      const query = { opd: this.opd?.value, name: [...file.name.normalize('NFC')].slice(-120).join('') };
      const response = await call('POST', IMPORTS, { query, file: new Blob([file], { type: /\.xlsx$/i.test(file.name) ? XLSX : 'text/csv' }), timeout: PATIENCE });
      this.staged = await response.json();
    });
  }

  #check() {
    const { file_name: name, header_row: row, columns, figures, assumed, problems, state } = this.staged;
    return html`
      <p class="lead">${t('inv.import.read', { name, row })}</p>
      ${figures ? this.#figures(figures) : html`<div class="note warning"><span class="note-icon" aria-hidden="true">${icon('alert')}</span><p>${t('inv.import.unmapped')}</p></div>`}
      ${figures && assumed.length ? html`<p>${t('inv.import.assumed', { fields: assumed.map((field) => t(`inv.field.${field}`)).join(', ') })}</p>` : ''}
      <section aria-labelledby="columns"><h2 id="columns">${t('inv.import.columns')}</h2>
        <div class="import-columns">${columns.map((column) => this.#column(column))}</div></section>
      ${problems.length ? this.#problems(problems) : ''}
      ${problemNote(this.trouble)}
      <div class="buttons end">
        <button type="button" class="secondary" @click=${() => this.#restart()}>${t('inv.import.other')}</button>
        ${state === 'ready' && figures.broken ? busyButton({ label: t('inv.import.apply.rest'), kind: 'secondary', type: 'button', busy: Boolean(this.busy), click: () => this.#apply(true) }) : ''}
        ${state === 'ready' && !figures.broken ? busyButton({ label: t('inv.import.apply'), type: 'button', busy: Boolean(this.busy), click: () => this.#apply(false) }) : ''}
      </div>`;
  }

  #figures(figures) {
    return html`<dl class="facts import-figures" data-testid="import-figures">${FIGURES.map((name) => html`
      <div data-figure=${name}><dt>${t(`inv.figure.${name}`)}</dt><dd>${decimal(figures[name])}</dd></div>`)}</dl>`;
  }

  #column({ column, head, field, samples }) {
    const id = `column-${column}`;
    return html`<div class="field"><label for=${id}>${head || t('inv.import.headless', { column: column + 1 })}</label>
      <p class="hint">${samples.join(' · ') || '–'}</p>
      <select id=${id} @change=${({ target }) => this.#map(column, target.value)}>
        <option value="" ?selected=${!field}>${t('inv.import.left-out')}</option>
        ${COLUMNS.map((name) => html`<option value=${name} ?selected=${name === field}>${t(`inv.field.${name}`)}</option>`)}</select></div>`;
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
    if (!chosen.some((pick) => pick.field === 'name')) return;
    this.#try(async () => {
      this.staged = await command('PUT', `${IMPORTS}/${this.staged.import_id}/mapping`, { columns: chosen });
      announce('inv.import.mapped');
    });
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
    Object.assign(this, { staged: undefined, trouble: undefined, opd: undefined });
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
