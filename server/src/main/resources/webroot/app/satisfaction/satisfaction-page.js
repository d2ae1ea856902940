import { html } from 'lit';
import { deployment } from '../core/deployment.js';
import { send } from '../core/transport.js';
import { ELEMENTS } from '../feedback/feedback-card.js';
import { calendarDay, decimal } from '../i18n/formats.js';
import { language, t } from '../i18n/i18n.js';
import { footer, languageSwitch, offlineNote, online, sandboxNote, skipLink } from '../shell/frame.js';
import { loading } from '../ui/busy.js';
import { LightElement } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { problemNote } from '../ui/problem-view.js';

const BY = ['service', 'opd', 'territory', 'month'];
const COLUMNS = ['people', 'mean', 'surveyed', 'index', 'grade'];
const TONE = { A: 'good', B: 'good', C: 'warning', D: 'attention' };

/** For anybody: how satisfied citizens are. */
export class SatisfactionPage extends LightElement {
  static properties = { figures: { state: true }, problem: { state: true } };

  constructor() {
    super();
    /** @type {{by: string, from?: string, to?: string}} */
    this.query = { by: 'service' };
  }

  signals() {
    return [deployment, online];
  }

  connectedCallback() {
    super.connectedCallback();
    this.unhear = language.subscribe(() => this.#load());
    this.#load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.unhear();
  }

  async #load() {
    this.problem = undefined;
    try {
      this.figures = await (await send('GET', '/v1/satisfaction', { query: this.query })).json();
    } catch (problem) {
      this.problem = problem;
    }
  }

  updated() {
    document.title = `${t('sat.title')} · ${t('app.name')}`;
  }

  render() {
    return html`
      ${skipLink()}
      ${sandboxNote()}
      <header class="top"><div class="top-inner">
        <a class="brand" href="/"><span aria-hidden="true">${icon('door')}</span><span>${t('app.name')} <small>${t('sat.title')}</small></span></a>
        ${languageSwitch()}
      </div></header>
      ${offlineNote()}
      <main id="main" tabindex="-1"><h1>${t('sat.title')}</h1>
        ${this.problem ? problemNote(this.problem, () => this.#load()) : ''}
        ${this.figures ? this.#shown() : this.problem ? '' : loading()}</main>
      ${footer()}`;
  }

  #shown() {
    const { from, to, fewest, withheld, total, groups } = this.figures;
    return html`<p class="lead">${t('sat.lead', { from: month(from), to: month(to) })}</p>
      ${this.#choices()}
      ${total ? this.#total(total) : html`<div class="empty"><span class="empty-mark" aria-hidden="true">${icon('clock')}</span>
        <p class="empty-title">${t('sat.empty')}</p><p>${t('sat.empty.detail', { fewest })}</p></div>`}
      ${groups.length ? this.#table(groups) : ''}
      ${withheld ? html`<p class="hint" data-testid="withheld">${t('sat.small', { fewest })}</p>` : ''}
      <details><summary>${t('sat.how')}</summary><p>${t('sat.how.text')}</p></details>`;
  }

  #choices() {
    const { from, to } = this.figures;
    const field = (name, value) => html`<div class="field"><label for=${`sat-${name}`}>${t(`sat.${name}`)}</label>
      <input id=${`sat-${name}`} type="month" .value=${value} @change=${({ target }) => this.#ask(name, target.value)}></div>`;
    return html`<form class="sat-choices" @submit=${(event) => event.preventDefault()}>
      <div class="field"><label for="sat-by">${t('sat.by')}</label>
        <select id="sat-by" @change=${({ target }) => this.#ask('by', target.value)}>${BY.map((by) => html`
          <option value=${by} ?selected=${by === this.query.by}>${t(`sat.by.${by}`)}</option>`)}</select></div>
      ${field('from', from)} ${field('to', to)}</form>`;
  }

  #ask(name, value) {
    this.query = { ...this.query, [name]: /^20[0-9]{2}-[01][0-9]$/.test(value) || name === 'by' ? value : undefined };
    this.#load();
  }

  #total(total) {
    const cells = cellsOf(total);
    return html`<section aria-labelledby="overall" data-testid="overall"><h2 id="overall">${t('sat.overall')}</h2>
      <dl class="facts">${COLUMNS.map((name) => html`<div><dt>${t(`sat.column.${name}`)}</dt><dd>${cells[name]}</dd></div>`)}</dl>
      ${total.survey ? html`<details><summary>${t('sat.elements')}</summary><dl class="facts">${ELEMENTS.map((one) => html`
        <div><dt>U${one} ${t(`feedback.element.${one}`)}</dt><dd>${decimal(total.survey.elements[one - 1], 3)}</dd></div>`)}</dl></details>` : ''}</section>`;
  }

  #table(groups) {
    const head = t(`sat.by.${this.figures.by}`);
    return html`<table class="sat-table" role="table" aria-label=${t('sat.title')}>
      <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${head}</th>
        ${COLUMNS.map((name) => html`<th role="columnheader" scope="col">${t(`sat.column.${name}`)}</th>`)}</tr></thead>
      <tbody role="rowgroup">${groups.map(({ key, name, figures }) => {
        const cells = cellsOf(figures);
        return html`<tr role="row" data-testid="group" data-key=${key}><th role="rowheader" scope="row">${this.figures.by === 'month' ? month(key) : name}</th>
          ${COLUMNS.map((column) => html`<td role="cell"><span class="cell-name" aria-hidden="true">${t(`sat.column.${column}`)}</span><span>${cells[column]}</span></td>`)}</tr>`;
      })}</tbody></table>`;
  }
}

/** @param {{people: number, mean: number, survey?: {people: number, index: number, grade: string}}} figures */
const cellsOf = ({ people, mean, survey }) => ({
  people: decimal(people),
  mean: decimal(mean, 2),
  surveyed: survey ? decimal(survey.people) : t('sat.no-survey'),
  index: survey ? decimal(survey.index, 2) : '–',
  grade: survey ? html`<span class="badge" data-tone=${TONE[survey.grade]}>${t(`sat.grade.${survey.grade}`)}</span>` : '–',
});

/** `Oktober 2026` @param {string} text `2026-10` */
const month = (text) => calendarDay(`${text}-01`).replace(/^1 /, '');

customElements.define('satisfaction-page', SatisfactionPage);
