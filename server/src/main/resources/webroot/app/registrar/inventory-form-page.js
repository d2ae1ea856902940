import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { command, get } from '../core/api.js';
import { asProblem } from '../core/problem.js';
import { uuid } from '../core/random.js';
import { go } from '../core/router.js';
import { t } from '../i18n/i18n.js';
import { busyButton, loading } from '../ui/busy.js';
import '../ui/combo-box.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { problemNote, problemPage, wordsOf } from '../ui/problem-view.js';
import '../ui/region-picker.js';
import { suggestOpds } from './inventory.js';
import './publiccode-source.js';
import { factsOf, fieldAt, FORM, written } from './inventory-fields.js';

const APPS = '/v1/inventory/apps';

/** One app added to the register, or changed; what is wrong stands at its field. */
export class InventoryFormPage extends Page {
  static properties = { inventoryId: {}, app: { state: true }, reading: { state: true }, opd: { state: true }, region: { state: true }, wrong: { state: true }, newest: { state: true }, busy: { state: true }, trouble: { state: true } };

  constructor() {
    super();
    /** @type {Record<string, string>} what is wrong, by field */
    this.wrong = {};
    this.key = uuid();
  }

  get tabTitle() {
    return this.app ? t('inv.change.of', { name: this.app.facts.name }) : t('inv.add');
  }

  /** What was typed is worth more than the language around it. */
  languageChanged() {
    this.requestUpdate();
  }

  async load() {
    Object.assign(this, { wrong: {}, newest: undefined, trouble: undefined });
    if (!this.inventoryId) return;
    this.app = await get(`${APPS}/${this.inventoryId}`, {}, this.leaving.signal);
    this.opd = { value: this.app.opd.code, label: this.app.opd.name };
    this.region = this.app.region;
  }

  render() {
    if (this.state === 'loading') return loading();
    if (this.state === 'failed') return problemPage(this.problem, { again: () => this.again() });
    const { app } = this;
    return html`
      <a class="back" href=${app ? `#/inventory/${app.inventory_id}` : '#/inventory'}>${icon('back')}<span>${app?.facts.name ?? t('inv.title')}</span></a>
      <h1>${app ? t('inv.change') : t('inv.add')}</h1><p class="lead">${t(app ? 'inv.change.lead' : 'inv.add.lead')}</p>
      ${app ? '' : html`<publiccode-source @read=${({ detail }) => this.#read(detail)}></publiccode-source>`}
      ${this.reading ? html`<p class="note accent" role="status" data-testid="was-read">${t('inv.code.was-read')}</p>` : ''}
      ${keyed(this.reading, this.#form())}`;
  }

  /** What a publiccode.yml says takes the place of what was typed; what is wrong in it stands at its field. */
  #read(reading) {
    this.reading = reading;
    this.wrong = Object.fromEntries(reading.problems.map(({ field, what }) => [field, what]));
    this.#point();
  }

  #form() {
    const { app, opd } = this;
    return html`<form class="inventory-form" novalidate @submit=${(event) => this.#save(event)}>
        <div class="field">${this.#lack('opd')}<combo-box .label=${t('inv.field.opd')} .text=${opd?.label ?? ''} .suggest=${suggestOpds} ?invalid=${Boolean(this.wrong.opd)} required
          describedby=${this.wrong.opd ? 'form-opd-error' : ''} @pick=${({ detail }) => (this.opd = detail)} @input=${() => (this.opd = undefined)}></combo-box></div>
        <div class="field">${this.#lack('region')}<region-picker .label=${t('inv.form.region')} .depth=${'province'} .value=${this.region} ?invalid=${Boolean(this.wrong.region)}
          describedby=${this.wrong.region ? 'form-region-error' : ''} @choose=${({ detail }) => (this.region = detail)}></region-picker></div>
        ${FORM.map((field) => this.#field(field))}
        ${this.newest ? this.#overtaken() : problemNote(this.trouble)}
        <div class="buttons end"><a class="button secondary" href=${app ? `#/inventory/${app.inventory_id}` : '#/inventory'}>${t('action.cancel')}</a>
          ${busyButton({ label: t('inv.save'), busy: Boolean(this.busy) })}</div>
      </form>`;
  }

  #lack(name) {
    return this.wrong[name] ? html`<p class="field-error" id=${`form-${name}-error`}>${this.wrong[name]}</p>` : '';
  }

  /** @param {import('./inventory-fields.js').Field} field */
  #field(field) {
    const { name, kind, needed, hint, words = [] } = field;
    const value = written(name, this.reading?.facts ?? this.app?.facts ?? {});
    const described = [hint && `form-${name}-hint`, this.wrong[name] && `form-${name}-error`].filter(Boolean).join(' ') || nothing;
    const label = html`${t(`inv.field.${name}`)}${needed ? '' : html` <span class="optional">${t('inv.form.optional')}</span>`}`;
    const around = html`${hint ? html`<p class="hint" id=${`form-${name}-hint`}>${t(`inv.form.${name}.hint`)}</p>` : ''}${this.#lack(name)}`;
    if (kind === 'checks') {
      return html`<fieldset class="field" aria-describedby=${described}><legend>${label}</legend>${around}<div class="options inline">${words.map((word) => html`
        <label class="option"><input type="checkbox" name=${name} value=${word} ?checked=${value.includes(word)}><span>${t(`inv.word.${word}`)}</span></label>`)}</div></fieldset>`;
    }
    return html`<div class="field"><label for=${`form-${name}`}>${label}</label>${around}${this.#input(field, value, described)}</div>`;
  }

  #input({ name, kind, most, needed, words }, value, described) {
    const id = `form-${name}`;
    const invalid = this.wrong[name] ? 'true' : nothing;
    if (kind === 'choice') {
      return html`<select id=${id} name=${name} aria-describedby=${described} aria-invalid=${invalid}>
        ${needed && value ? '' : html`<option value="">${t('inv.form.choose')}</option>`}
        ${words.map((word) => html`<option value=${word} ?selected=${word === value}>${t(`inv.word.${word}`)}</option>`)}</select>`;
    }
    if (kind === 'area' || kind === 'lines') {
      return html`<textarea id=${id} name=${name} rows="3" maxlength=${most ?? 4000} aria-describedby=${described} aria-invalid=${invalid}>${value}</textarea>`;
    }
    return html`<input id=${id} name=${name} type=${kind === 'date' ? 'date' : 'text'} inputmode=${kind === 'number' ? 'numeric' : nothing} value=${value} maxlength=${most ?? nothing} autocomplete="off"
      aria-required=${needed ? 'true' : nothing} aria-describedby=${described} aria-invalid=${invalid}>`;
  }

  /** Somebody else has written meanwhile: what was typed stays until this person decides. */
  #overtaken() {
    return html`<div class="note warning" role="alert" data-testid="overtaken"><span class="note-icon" aria-hidden="true">${icon('alert')}</span>
      <div><p class="note-title">${t('inv.overtaken', { version: this.newest.version })}</p><p>${t('inv.overtaken.detail')}</p>
        <div class="buttons"><a class="button secondary small" href=${`#/inventory/${this.inventoryId}`} target="_blank">${t('inv.overtaken.see')}</a>
          <button type="button" class="secondary small" @click=${() => this.again()}>${t('inv.overtaken.theirs')}</button>
          <button type="button" class="secondary small" @click=${() => this.#mine()}>${t('inv.overtaken.mine')}</button></div></div></div>`;
  }

  #mine() {
    this.app = { ...this.app, version: this.newest.version };
    this.newest = undefined;
    this.#send();
  }

  #save(event) {
    event.preventDefault();
    this.#send();
  }

  async #send() {
    if (this.busy) return;
    const facts = factsOf(new FormData(this.querySelector('form.inventory-form')));
    const missing = { opd: this.opd, ...Object.fromEntries(FORM.filter(({ needed }) => needed).map(({ name }) => [name, facts[name]])) };
    this.wrong = { ...this.#unread(facts), ...Object.fromEntries(Object.entries(missing).filter(([, value]) => !value).map(([name]) => [name, t('inv.form.needed')])) };
    if (Object.keys(this.wrong).length) return this.#point();
    const body = { opd: this.opd.value, ...(this.region ? { region: this.region.code } : {}), facts };
    Object.assign(this, { busy: true, trouble: undefined, newest: undefined });
    try {
      const saved = this.app ? await command('PUT', `${APPS}/${this.inventoryId}`, { ...body, version: this.app.version }) : await command('POST', APPS, body, this.key);
      go(`/inventory/${saved.inventory_id}`);
    } catch (problem) {
      await this.#refused(asProblem(problem));
    }
    this.busy = false;
    return undefined;
  }

  /** What stands in a field but is no number or no day: the form would take it for nothing. */
  #unread(facts) {
    const numbers = FORM.filter(({ name }) => Number.isNaN(facts[name])).map(({ name }) => [name, t('inv.form.number')]);
    const days = FORM.filter(({ name, kind }) => kind === 'date' && this.querySelector(`#form-${name}`).validity.badInput).map(({ name }) => [name, t('inv.form.day')]);
    return Object.fromEntries([...numbers, ...days]);
  }

  /** To the field where the server says where; to the whole otherwise. */
  async #refused(problem) {
    this.key = uuid();
    const at = { 'app-listed': 'name', 'region-outside-opd': 'region', 'opd-unknown': 'opd' }[problem.code];
    if (problem.code === 'inventory-changed') this.newest = { version: Number(problem.members.version) };
    else if (at) this.wrong = { [at]: wordsOf(problem).detail || wordsOf(problem).title };
    else if (problem.errors.length) this.wrong = Object.fromEntries(problem.errors.map(({ pointer, detail }) => [fieldAt(pointer), detail]));
    else this.trouble = problem;
    await this.#point();
  }

  async #point() {
    await this.updateComplete;
    const first = this.querySelector('.field-error')?.closest('.field');
    first?.querySelector('input, select, textarea, button')?.focus();
    (first ?? this.querySelector('[role=alert]'))?.scrollIntoView({ block: 'center' });
  }
}

customElements.define('inventory-form-page', InventoryFormPage);
