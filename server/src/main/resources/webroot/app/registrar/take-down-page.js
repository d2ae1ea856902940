import { html } from 'lit';
import { command, get } from '../core/api.js';
import { dateTime, rupiah } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import { announce } from '../ui/announcer.js';
import '../ui/ask.js';
import { loading } from '../ui/busy.js';
import { go } from '../core/router.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { problemPage } from '../ui/problem-view.js';
import './file-list.js';
import './take-down-sights.js';
import { TONE } from './take-downs-page.js';

const PROOF = { least: 3, most: 2000 };
const SIGHTS = ['users_told', 'redirected'];
const SUCCESSOR_TONE = { live: 'good', resting: 'warning' };

/** The list by which one app goes out of use: what is done, how that is known, and what is left. */
export class TakeDownPage extends Page {
  static properties = { inventoryId: {}, one: { state: true } };

  get path() {
    return `/v1/inventory/apps/${this.inventoryId}/take-down`;
  }

  get tabTitle() {
    return this.one?.name ?? '';
  }

  async load() {
    this.one = await get(this.path, {}, this.leaving.signal);
  }

  render() {
    if (this.state === 'loading') return loading();
    if (this.state === 'failed') return problemPage(this.problem, { again: () => this.again() });
    const { name, opd, state, successor, monthly_saving: saving, steps } = this.one;
    return html`
      <a class="back" href="#/take-downs">${icon('back')}<span>${t('down.list')}</span></a>
      <header class="register-head"><h1>${name}</h1>
        <p class="kicker">${opd.name} <span class="badge" data-tone=${TONE[state]} data-testid="take-down-state" data-state=${state}>${t(`down.state.${state}`)}</span></p></header>
      <dl class="facts">
        <div><dt>${t('down.mini-app')}</dt><dd>${successor ? html`${successor.name ?? ''} <bdi>${successor.app_id}</bdi>
          <span class="badge" data-testid="successor" data-tone=${SUCCESSOR_TONE[successor.state] ?? 'attention'}>${t(`down.successor.${successor.state}`)}</span>` : t('down.mini-app.none')}</dd></div>
        <div><dt>${t(state === 'finished' ? 'down.saved' : 'down.saving')}</dt><dd>${rupiah(saving)}</dd></div></dl>
      <ol class="recommend-steps">${steps.map((step) => this.#step(step, state === 'finished'))}</ol>
      <file-list .inventoryId=${this.inventoryId}></file-list>
      ${state === 'finished' ? '' : html`<div class="buttons">
        ${state === 'ready' ? html`<button type="button" class="primary" @click=${() => this.#finish()}>${t('down.finish')}</button>` : ''}
        <button type="button" class="secondary" @click=${() => this.#lead()}>${t('down.lead')}</button>
        <button type="button" class="danger-outline" @click=${() => this.#giveUp()}>${t('down.give-up')}</button></div>`}
      <ask-dialog></ask-dialog>`;
  }

  #step({ step, proof, exception, by, at }, finished) {
    const words = t(`down.step.${step}`);
    return html`<li class="card" data-testid="take-down-step" data-step=${step} data-done=${String(Boolean(proof))}>
      <h2>${words} <span class="badge" data-tone=${proof ? 'good' : 'default'}>${t(proof ? 'down.done' : 'down.open')}</span>
        ${exception ? html` <span class="badge" data-tone="warning">${t('down.excepted')}</span>` : ''}</h2>
      ${proof ? html`<p class="recommend-words">${proof}</p><p><small>${dateTime(at)} · ${by ?? t('recommend.somebody')}</small></p>` : ''}
      ${SIGHTS.includes(step) ? html`<take-down-sights .one=${this.one} .step=${step} .open=${!proof && !finished} @take-down=${({ detail }) => (this.one = detail)}></take-down-sights>` : ''}
      ${finished ? '' : html`<div class="buttons">${proof
        ? html`<button type="button" class="secondary small" @click=${() => this.#undo(step)}>${t('down.undo')}<span class="visually-hidden"> ${words}</span></button>`
        : this.#ticks(step, words)}</div>`}</li>`;
  }

  /** What the server cannot see is ticked by words; what it can see, by what it saw or by exception. */
  #ticks(step, words) {
    const told = this.one.notice?.is_sent;
    const seen = this.one.look?.outcome === 'arrives';
    const proved = step === 'users_told' ? told : step === 'redirected' ? seen : true;
    return html`${proved ? html`<button type="button" class="primary small" data-testid="do" @click=${() => this.#do(step)}>${t('down.do')}<span class="visually-hidden"> ${words}</span></button>` : ''}
      ${SIGHTS.includes(step) ? html`<button type="button" class="secondary small" data-testid="except" @click=${() => this.#except(step)}>${t('down.except')}<span class="visually-hidden"> ${words}</span></button>` : ''}`;
  }

  #do(step) {
    const act = async (proof) => (this.one = await command('PUT', `${this.path}/steps/${step}`, { proof }));
    const heading = t(`down.step.${step}`);
    const seen = { users_told: 'down.proved.notice', redirected: 'down.proved.look' }[step];
    this.#ask(seen
      ? { heading, text: t(seen), confirm: t('down.do'), act: () => act(t(seen)) }
      : { heading, text: t('down.do.text'), confirm: t('down.do'), reason: { label: t('down.proof'), ...PROOF }, act });
  }

  #except(step) {
    this.#ask({ heading: t(`down.step.${step}`), text: t('down.except.text'), confirm: t('down.except'), reason: { label: t('down.proof'), ...PROOF },
      act: async (proof) => (this.one = await command('PUT', `${this.path}/steps/${step}`, { proof, exception: true })) });
  }

  #undo(step) {
    this.#ask({ heading: t('down.undo.heading'), text: t('down.undo.text'), confirm: t('down.undo'),
      act: async () => (this.one = await command('DELETE', `${this.path}/steps/${step}`)) });
  }

  #lead() {
    this.#ask({ heading: t('down.lead'), text: t('down.lead.text'), confirm: t('down.lead'), reason: { label: t('down.mini-app'), least: 3, most: 100 },
      act: async (words) => (this.one = await command('PUT', this.path, { mini_app: words.trim() })) });
  }

  #finish() {
    this.#ask({ heading: t('down.finish.heading'), text: t('down.finish.text', { saving: rupiah(this.one.monthly_saving) }), confirm: t('down.finish'), danger: true,
      act: async () => (this.one = await command('POST', `${this.path}/finish`, { yearly_saving: this.one.yearly_saving })) });
  }

  #giveUp() {
    this.#ask({ heading: t('down.give-up.heading'), text: t('down.give-up.text'), confirm: t('down.give-up'), danger: true,
      act: async () => {
        await command('DELETE', this.path);
        go('/take-downs');
      } });
  }

  #ask({ act, ...question }) {
    this.querySelector(':scope > ask-dialog').ask({ ...question, act: async (words) => {
      await act(words);
      announce('recommend.saved');
    } });
  }
}

customElements.define('take-down-page', TakeDownPage);
