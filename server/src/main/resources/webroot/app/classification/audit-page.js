import { html } from 'lit';
import { command, get } from '../core/api.js';
import { calendarDay, dateTime } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import { clusterTable } from '../clusters/cluster-table.js';
import { announce } from '../ui/announcer.js';
import { busyButton, loading } from '../ui/busy.js';
import { point } from '../ui/faults.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { problemNote, problemPage } from '../ui/problem-view.js';
import './auditor-swap.js';
import { decisionForm, doneForm, missing, rulingOf, verdictForm, verdictOf } from './forms.js';
import { TONE } from './queue-page.js';
import { isRegistrar } from './rounds-page.js';

/** One app in an audit: what is listed of it, what the auditors say, what is decided. */
export class AuditPage extends Page {
  static properties = { classificationId: {}, one: { state: true }, apps: { state: true }, criteria: { state: true }, busy: { state: true }, trouble: { state: true } };

  get tabTitle() {
    return this.one?.app.name ?? '';
  }

  get path() {
    return `/v1/classifications/${this.classificationId}`;
  }

  async load() {
    const { signal } = this.leaving;
    [this.one, { items: this.criteria }] = await Promise.all([get(this.path, {}, signal), get('/v1/classification-criteria', {}, signal)]);
    const app = `/v1/inventory/apps/${this.one.app.inventory_id}`;
    this.apps = await get(`${app}/cluster`, {}, signal).then(({ apps }) => apps, async () => [await get(app, {}, signal)]);
  }

  render() {
    if (this.state === 'loading') return loading();
    if (this.state === 'failed') return problemPage(this.problem, { again: () => this.again() });
    const { app, state, overdue, round_id: round } = this.one;
    return html`<a class="back" href=${`#/audit/${round}`}>${icon('back')}<span>${t('audit.queue')}</span></a>
      <header class="register-head"><h1>${app.name}</h1><p class="kicker">${app.opd.name}
        <span class="badge" data-tone=${TONE[state]} data-testid="audit-state" data-state=${state}>${t(`audit.state.${state}`)}</span>
        ${overdue ? html`<span class="badge" data-tone="attention">${t('audit.overdue')}</span>` : ''}</p></header>
      ${this.apps.length > 1 ? html`<p>${t('audit.cluster')}</p>` : ''}
      ${clusterTable(this.apps)}
      ${this.#verdicts()}${this.#decision()}
      ${problemNote(this.trouble)}${this.#next()}
      ${isRegistrar() && ['waiting', 'agreed', 'disputed'].includes(state) ? html`<auditor-swap .one=${this.one} @swapped=${({ detail }) => (this.one = detail)}></auditor-swap>` : ''}`;
  }

  #verdicts() {
    const { auditors, former, verdicts } = this.one;
    return html`<section aria-labelledby="verdicts"><h2 id="verdicts">${t('audit.verdicts')}</h2>
      <div class="audit-verdicts">${auditors.map((auditor) => this.#verdict(auditor, verdicts.find((one) => one.auditor === auditor.citizen_id)))}
        ${former.map((left) => this.#verdict(left, left.verdict, html`<p data-testid="former"><span class="badge">${t('audit.former')}</span> <small>${dateTime(left.at)}${left.by ? ` · ${left.by}` : ''}</small></p><p class="recommend-words">${left.reason}</p>`))}</div></section>`;
  }

  #verdict({ name, you }, said, left = '') {
    return html`<article class="card" data-testid="verdict"><h3>${name ?? t('recommend.somebody')}${you ? html` <small>(${t('audit.you')})</small>` : ''}</h3>${left}
      ${said ? html`<p><span class="badge" data-tone="accent">${t(`audit.outcome.${said.outcome}`)}</span></p><p class="recommend-words">${said.reason}</p>
        <dl class="facts stacked">${this.criteria.map(({ code, name: criterion }) => html`<div><dt>${criterion}</dt><dd>${said.marks.find((mark) => mark.criterion === code)?.mark ?? '–'}</dd></div>`)}</dl>` : html`<p>${t(left ? 'audit.former.unseen' : 'audit.unseen')}</p>`}</article>`;
  }

  #decision() {
    const { decision, done } = this.one;
    if (!decision) return '';
    const fact = (name, value) => (value ? html`<div><dt>${t(`audit.${name}`)}</dt><dd>${value}</dd></div>` : '');
    return html`<section aria-labelledby="decision" data-testid="decision"><h2 id="decision">${t('audit.decision')}</h2><dl class="facts">
      ${fact('outcome', t(`audit.outcome.${decision.outcome}`))}${fact('reason', decision.reason)}${fact('mini-app', decision.mini_app)}
      ${fact('plan.owner', decision.plan?.owner)}${fact('plan.due', decision.plan && calendarDay(decision.plan.due_on))}
      ${fact('by', [decision.by, dateTime(decision.at)].filter(Boolean).join(' · '))}${fact('done', done?.words)}</dl></section>`;
  }

  #next() {
    const { auditors, verdicts, state, decision, app } = this.one;
    const mine = auditors.find(({ you }) => you);
    if (mine) {
      return verdicts.some(({ auditor }) => auditor === mine.citizen_id) ? '' : verdictForm(this.criteria, this.#button('audit.judge'), (event) => this.#send(event, 'verdict', verdictOf(event.target)));
    }
    if (!isRegistrar() || state === 'waiting' || state === 'done') return '';
    if (state !== 'decided') return decisionForm(this.#button('audit.decide'), (event) => this.#send(event, 'decision', { version: this.one.version, ...rulingOf(event.target) }));
    return html`${['merge', 'take_down'].includes(decision.outcome) ? html`<p><a href=${`#/inventory/${app.inventory_id}`}>${t('audit.take-down')}</a></p>` : ''}
      ${doneForm(this.#button('audit.complete'), (event) => this.#send(event, 'completion', { version: this.one.version, words: event.target.elements.words.value.trim() }))}`;
  }

  #button(label) {
    return busyButton({ label: t(label), busy: Boolean(this.busy) });
  }

  async #send(event, step, body) {
    event.preventDefault();
    if (this.busy || point(event.target, missing(event.target))) return;
    this.busy = true;
    this.trouble = undefined;
    try {
      this.one = await command('PUT', `${this.path}/${step}`, body);
      announce('reg.saved');
    } catch (problem) {
      this.trouble = problem;
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('audit-page', AuditPage);
