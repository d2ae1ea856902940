import { html } from 'lit';
import { command } from '../core/api.js';
import { t } from '../i18n/i18n.js';
import '../ui/ask.js';
import { busyButton } from '../ui/busy.js';
import { LightElement } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { problemNote } from '../ui/problem-view.js';
import { STATUSES } from './inventory.js';

/** Chosen one by one; a filter exports as many as there are. */
const MOST_EXPORTED = 100;
const CATEGORY = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What is done to many apps at once, all or nothing; what refuses is named and may be left out. Tells `changed` and `clear`. */
export class BulkBar extends LightElement {
  static properties = { apps: { attribute: false }, done: { state: true }, busy: { state: true }, wrong: { state: true }, trouble: { state: true } };

  render() {
    const { apps } = this;
    return html`<section class="card bulk" aria-labelledby="bulk" data-testid="bulk">
      <h2 id="bulk" role="status">${t('inv.bulk', { count: apps.length })}</h2>
      ${this.#acts()}${problemNote(this.trouble)}
      ${this.done ? this.#outcome() : ''}<ask-dialog></ask-dialog></section>`;
  }

  #acts() {
    return html`
      <form @submit=${(event) => this.#status(event)}><div class="field"><label for="bulk-status">${t('inv.field.status')}</label>
        <select id="bulk-status" name="status">${STATUSES.map((word) => html`<option value=${word}>${t(`inv.word.${word}`)}</option>`)}</select></div>
        ${busyButton({ label: t('inv.bulk.status'), kind: 'secondary', busy: Boolean(this.busy) })}</form>
      <form novalidate @submit=${(event) => this.#category(event)}><div class="field"><label for="bulk-category">${t('inv.bulk.category')}</label>
        ${this.wrong ? html`<p class="field-error" id="bulk-error">${t('inv.bulk.category.wrong')}</p>` : ''}
        <input id="bulk-category" name="category" maxlength="60" autocomplete="off" placeholder="local-government" aria-invalid=${this.wrong ? 'true' : 'false'} aria-describedby=${this.wrong ? 'bulk-error' : ''}></div>
        ${busyButton({ label: t('inv.bulk.add'), kind: 'secondary', busy: Boolean(this.busy) })}</form>
      <div class="buttons">${this.apps.length > MOST_EXPORTED ? html`<p class="hint">${t('inv.bulk.export.most', { most: MOST_EXPORTED })}</p>`
          : html`<button type="button" class="secondary" @click=${() => this.#tell('export')}>${t('inv.bulk.export')}</button>`}
        <button type="button" class="secondary" @click=${() => this.#tell('clear')}>${t('inv.bulk.clear')}</button></div>`;
  }

  #outcome() {
    const { changed, refused, edit } = this.done;
    return html`<div class=${`note ${refused.length ? 'warning' : 'good'}`} role="status" data-testid="bulk-done"><span class="note-icon" aria-hidden="true">${icon(refused.length ? 'alert' : 'check')}</span>
      <div><p class="note-title">${t(edit ? 'inv.bulk.none' : 'inv.bulk.done', { count: changed })}</p>
        ${refused.length ? html`<ul>${refused.map(({ name, title }) => html`<li>${name}: ${title}</li>`)}</ul>` : ''}
        ${edit ? html`<button type="button" class="secondary small" ?disabled=${Boolean(this.busy)} @click=${() => this.#change({ ...edit, leave_out_broken: true })}>${t('inv.bulk.rest')}</button>` : ''}</div></div>`;
  }

  #tell(what) {
    this.dispatchEvent(new CustomEvent(what));
  }

  #status(event) {
    event.preventDefault();
    const status = event.target.elements.status.value;
    this.querySelector('ask-dialog').ask({
      heading: t('inv.bulk.status'),
      text: html`<p>${t('inv.bulk.status.text', { count: this.apps.length, status: t(`inv.word.${status}`) })}</p>`,
      confirm: t('inv.bulk.status'),
      act: () => this.#change({ status }),
    });
  }

  #category(event) {
    event.preventDefault();
    const category = event.target.elements.category.value.trim();
    this.wrong = !CATEGORY.test(category);
    if (this.wrong) event.target.elements.category.focus();
    else this.#change({ add_categories: [category] });
  }

  /** One call for all of them; when some refuse, none is changed and the rest can be asked for. */
  async #change(edit) {
    if (this.busy) return;
    this.busy = true;
    this.trouble = undefined;
    this.done = undefined;
    const names = new Map(this.apps.map(({ inventory_id: id, facts }) => [id, facts.name]));
    const refusedOf = (rows) => rows.filter(({ code }) => code).map(({ inventory_id: id, title }) => ({ name: names.get(id), title }));
    try {
      const apps = this.apps.map(({ inventory_id: id, version }) => ({ inventory_id: id, version }));
      const { changed, items } = await command('POST', '/v1/inventory/bulk-changes', { apps, ...edit });
      this.done = { changed, refused: refusedOf(items) };
      this.#tell('changed');
    } catch (problem) {
      if (problem.code === 'bulk-broken') this.done = { changed: 0, refused: refusedOf(problem.members.refused), edit };
      else this.trouble = problem;
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('bulk-bar', BulkBar);
