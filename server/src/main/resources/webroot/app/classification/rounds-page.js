import { html } from 'lit';
import { command, get, getAll, me } from '../core/api.js';
import { asProblem } from '../core/problem.js';
import { calendarDay, decimal } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import { announce } from '../ui/announcer.js';
import { busyButton, loading } from '../ui/busy.js';
import '../ui/combo-box.js';
import { lacks, point, pointOut } from '../ui/faults.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { problemNote } from '../ui/problem-view.js';
import '../ui/region-picker.js';
import './reminder-list.js';
import { suggestOpds } from '../registrar/inventory.js';

const BY = ['opd', 'region', 'ministry', 'category'];
const COUNTS = ['apps', 'waiting', 'open', 'disputed', 'decided', 'done', 'overdue'];

export const isRegistrar = () => Boolean(me()?.roles.some(({ role }) => role === 'registrar'));

/** Audits of the territory, how far they have come, and a new one. */
export class RoundsPage extends Page {
  static properties = { head: { attribute: false }, rounds: { state: true }, rows: { state: true }, by: { state: true }, region: { state: true }, ministry: { state: true }, busy: { state: true }, trouble: { state: true } };

  constructor() {
    super();
    this.by = 'opd';
  }

  get tabTitle() {
    return t('audit.list');
  }

  async load() {
    this.rounds = await getAll('/v1/classification-rounds', {}, this.leaving.signal);
    this.rows = isRegistrar() ? (await get('/v1/classification-progress', { by: this.by }, this.leaving.signal)).items : [];
  }

  render() {
    return html`${this.head}<h1>${t('audit.list')}</h1><p class="lead">${t('audit.lead')}</p>
      <reminder-list></reminder-list>
      ${this.#list()}
      ${isRegistrar() && this.state === 'ready' ? html`${this.#progress()}${this.#form()}` : ''}`;
  }

  #list() {
    if (this.state === 'loading') return loading();
    if (this.state === 'failed') return problemNote(this.problem, () => this.again());
    if (!this.rounds.length) return html`<p>${t('audit.empty')}</p>`;
    return html`<ul class="item-list">${this.rounds.map(({ round_id: id, name, region, ministry, due_on: due }) => html`<li class="item" data-testid="round">
      <a class="item-row" href=${`#/audit/${id}`}>
        <span class="item-words"><strong>${name}</strong><small>${ministry.name} · ${region.name} · ${t('audit.due', { day: calendarDay(due) })}</small></span>
        <span class="item-go" aria-hidden="true">${icon('chevron')}</span></a></li>`)}</ul>`;
  }

  #progress() {
    return html`<section aria-labelledby="progress"><h2 id="progress">${t('audit.progress')}</h2>
      <div class="field"><label for="by">${t('audit.by.what')}</label><select id="by" class="short" @change=${({ target }) => this.#count(target.value)}>
        ${BY.map((by) => html`<option value=${by}>${t(`audit.by.${by}`)}</option>`)}</select></div>
      ${this.rows.length ? html`<table class="inventory" data-testid="progress">
        <thead><tr><th scope="col">${t(`audit.by.${this.by}`)}</th>${COUNTS.map((name) => html`<th scope="col">${t(`audit.count.${name}`)}</th>`)}</tr></thead>
        <tbody>${this.rows.map((row) => html`<tr><th scope="row">${row.name}</th>
          ${COUNTS.map((name) => html`<td><span class="cell-name" aria-hidden="true">${t(`audit.count.${name}`)}</span><span>${decimal(row[name])}</span></td>`)}</tr>`)}</tbody></table>` : html`<p>${t('audit.progress.none')}</p>`}</section>`;
  }

  #count(by) {
    this.by = by;
    this.again('quietly');
  }

  #form() {
    return html`<section class="card" aria-labelledby="open"><h2 id="open">${t('audit.open')}</h2>
      <form novalidate @submit=${(event) => this.#open(event)}>
        <div class="field"><label for="a-name">${t('audit.name')}</label><input id="a-name" name="name" maxlength="120"></div>
        <div class="field" data-field="region"><region-picker .label=${t('recommend.moratorium.region')} depth="province" deepest="village" .value=${this.region} required
          @choose=${({ detail }) => (this.region = detail)}></region-picker></div>
        <div class="field" data-field="ministry"><combo-box .label=${t('audit.ministry')} .text=${this.ministry?.label ?? ''} .suggest=${suggestOpds} required
          @pick=${({ detail }) => (this.ministry = detail)} @input=${() => (this.ministry = undefined)}></combo-box></div>
        <div class="field"><label for="a-due">${t('audit.due-on')}</label><input id="a-due" name="due_on" type="date" class="short"></div>
        ${problemNote(this.trouble)}
        <div class="buttons">${busyButton({ label: t('audit.open'), busy: Boolean(this.busy) })}</div></form></section>`;
  }

  async #open(event) {
    event.preventDefault();
    const form = event.target;
    const wrong = {
      name: lacks(form, 'name', 3),
      region: this.region ? '' : t('fault.choose'),
      ministry: this.ministry ? '' : t('fault.choose'),
      due_on: lacks(form, 'due_on'),
    };
    if (this.busy || point(form, wrong)) return;
    this.busy = true;
    this.trouble = undefined;
    try {
      await command('POST', '/v1/classification-rounds', { ...Object.fromEntries(new FormData(form)), region: this.region.code, ministry: this.ministry.value });
      form.reset();
      Object.assign(this, { region: undefined, ministry: undefined });
      await this.again('quietly');
      announce('reg.saved');
    } catch (error) {
      this.trouble = pointOut(form, asProblem(error));
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('rounds-page', RoundsPage);
