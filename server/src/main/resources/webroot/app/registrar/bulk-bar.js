import { html } from 'lit';
import { command } from '../core/api.js';
import { t } from '../i18n/i18n.js';
import '../ui/ask.js';
import { busyButton } from '../ui/busy.js';
import { LightElement } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { wordsOf } from '../ui/problem-view.js';
import { STATUSES } from './inventory.js';

const CATEGORY = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What is done to many apps at once: each is a change of its own, and what is refused is named. Tells `changed` and `clear`. */
export class BulkBar extends LightElement {
  static properties = { apps: { attribute: false }, done: { state: true }, progress: { state: true }, wrong: { state: true } };

  render() {
    const { apps } = this;
    return html`<section class="card bulk" aria-labelledby="bulk" data-testid="bulk">
      <h2 id="bulk" role="status">${t('inv.bulk', { count: apps.length })}</h2>
      ${this.progress ? html`<p role="status">${t('inv.bulk.progress', this.progress)}</p>` : this.#acts()}
      ${this.done ? this.#outcome() : ''}<ask-dialog></ask-dialog></section>`;
  }

  #acts() {
    return html`
      <form @submit=${(event) => this.#status(event)}><div class="field"><label for="bulk-status">${t('inv.field.status')}</label>
        <select id="bulk-status" name="status">${STATUSES.map((word) => html`<option value=${word}>${t(`inv.word.${word}`)}</option>`)}</select></div>
        ${busyButton({ label: t('inv.bulk.status'), kind: 'secondary', busy: false })}</form>
      <form novalidate @submit=${(event) => this.#category(event)}><div class="field"><label for="bulk-category">${t('inv.bulk.category')}</label>
        ${this.wrong ? html`<p class="field-error" id="bulk-error">${t('inv.bulk.category.wrong')}</p>` : ''}
        <input id="bulk-category" name="category" maxlength="60" autocomplete="off" placeholder="local-government" aria-invalid=${this.wrong ? 'true' : 'false'} aria-describedby=${this.wrong ? 'bulk-error' : ''}></div>
        ${busyButton({ label: t('inv.bulk.add'), kind: 'secondary', busy: false })}</form>
      <div class="buttons"><button type="button" class="secondary" @click=${() => this.#tell('export')}>${t('inv.bulk.export')}</button>
        <button type="button" class="secondary" @click=${() => this.#tell('clear')}>${t('inv.bulk.clear')}</button></div>`;
  }

  #outcome() {
    const { changed, refused } = this.done;
    return html`<div class=${`note ${refused.length ? 'warning' : 'good'}`} role="status" data-testid="bulk-done"><span class="note-icon" aria-hidden="true">${icon(refused.length ? 'alert' : 'check')}</span>
      <div><p class="note-title">${t('inv.bulk.done', { count: changed })}</p>
        ${refused.length ? html`<ul>${refused.map(({ name, problem }) => html`<li>${name}: ${wordsOf(problem).title}</li>`)}</ul>` : ''}</div></div>`;
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
      act: async () => void this.#each((facts) => ({ ...facts, status })),
    });
  }

  #category(event) {
    event.preventDefault();
    const category = event.target.elements.category.value.trim();
    this.wrong = !CATEGORY.test(category);
    if (this.wrong) event.target.elements.category.focus();
    else this.#each((facts) => ({ ...facts, categories: [...new Set([...facts.categories, category])] }));
  }

  /** @param {(facts: import('./inventory.js').AppFacts) => import('./inventory.js').AppFacts} change */
  async #each(change) {
    const [apps, refused] = [this.apps, []];
    this.done = undefined;
    for (const [index, app] of apps.entries()) {
      this.progress = { done: index, of: apps.length };
      try {
        const { inventory_id: id, version, opd, region, facts } = app;
        await command('PUT', `/v1/inventory/apps/${id}`, { version, opd: opd.code, region: region.code, facts: change(facts) });
      } catch (problem) {
        refused.push({ name: app.facts.name, problem });
      }
    }
    this.progress = undefined;
    this.done = { changed: apps.length - refused.length, refused };
    this.#tell('changed');
  }
}

customElements.define('bulk-bar', BulkBar);
