import { html } from 'lit';
import { command, get } from '../core/api.js';
import { save } from '../core/download.js';
import { calendarDay, dateTime, rupiah } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import { announce } from '../ui/announcer.js';
import '../ui/ask.js';
import { busyButton, loading } from '../ui/busy.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { problemNote, problemPage } from '../ui/problem-view.js';
import { findings } from './findings.js';
import { clock, TONE } from './recommend.js';

const WORDS = { least: 3, most: 4000 };
/** What may be done from which state, by whom decides and by whom asks; where the step is called otherwise in the contract. */
const DECIDING = { asked: ['committee', 'question', 'refuse'], committee: ['grant', 'question', 'refuse'], granted: ['withdraw'] };
const ASKING = { asked: ['take-back'], questioned: ['answer', 'take-back'], committee: ['take-back'] };
const PATHS = { 'take-back': 'withdraw' };
const DANGER = ['refuse', 'withdraw', 'take-back'];

/** One request: what is asked, what exists already, who said what, and the letter. */
export class RequestPage extends Page {
  static properties = { recommendationId: {}, deciding: { type: Boolean }, request: { state: true }, fetching: { state: true }, trouble: { state: true } };

  get path() {
    return `/v1/recommendations/${this.recommendationId}`;
  }

  get tabTitle() {
    return this.request?.request.name ?? '';
  }

  async load() {
    this.request = await get(this.path, {}, this.leaving.signal);
  }

  render() {
    if (this.state === 'loading') return loading();
    if (this.state === 'failed') return problemPage(this.problem, { again: () => this.again() });
    const { request: draft, opd, state, letter } = this.request;
    return html`
      <a class="back" href="#/recommendations">${icon('back')}<span>${t('recommend.list')}</span></a>
      <header class="register-head"><h1>${draft.name}</h1>
        <p class="kicker">${opd.name} <span class="badge" data-tone=${TONE[state]} data-testid="request-state" data-state=${state}>${t(`recommend.state.${state}`)}</span></p></header>
      <div class="two-sided">
        <div>
          ${letter ? this.#letter(letter) : ''}
          ${this.#facts()}
          ${this.#buttons()}
          ${this.#steps()}
        </div>
        ${findings(this.request.findings)}
      </div>
      <ask-dialog></ask-dialog>`;
  }

  #letter({ number, valid_until: until, address }) {
    return html`<section class="card" aria-labelledby="letter" data-testid="letter"><h2 id="letter">${t('recommend.letter')}</h2>
      <p><strong>${number}</strong>, ${t('recommend.letter.until', { day: calendarDay(until) })}</p>
      ${problemNote(this.trouble)}
      <div class="buttons">${busyButton({ label: t('recommend.download'), type: 'button', busy: Boolean(this.fetching), click: () => this.#download(number) })}
        <a class="button secondary" href=${address}>${t('recommend.letter.check')}</a></div></section>`;
  }

  async #download(number) {
    this.fetching = true;
    this.trouble = undefined;
    try {
      await save(`${this.path}/letter`, { name: `surat-${number.replaceAll('/', '-')}.pdf`, type: 'application/pdf' });
    } catch (problem) {
      this.trouble = problem;
    }
    this.fetching = false;
  }

  #facts() {
    const { request: draft, asked_at: asked, answer_by: answerBy } = this.request;
    return html`<section aria-labelledby="request"><h2 id="request">${t('recommend.request')}</h2><dl class="facts">
      ${fact('act', t(`recommend.act.${draft.act}`))} ${fact('app_id', draft.app_id)} ${fact('purpose', draft.purpose)}
      ${fact('functions', draft.functions.map((one) => t(`recommend.function.${one}`)).join(', '))}
      ${fact('why_not_existing', draft.why_not_existing)}
      ${fact('yearly_cost', draft.yearly_cost === undefined ? '' : rupiah(draft.yearly_cost))} ${fact('budget_source', draft.budget_source)}
      ${fact('asked', dateTime(asked))} ${fact('due', clock(this.request))} ${fact('answer-by', answerBy && calendarDay(answerBy))}</dl></section>`;
  }

  #buttons() {
    const steps = (this.deciding ? DECIDING : ASKING)[this.request.state] ?? [];
    return steps.length ? html`<div class="buttons">${steps.map((step, number) => html`
      <button type="button" class=${DANGER.includes(step) ? 'danger-outline' : number ? 'secondary' : 'primary'} @click=${() => this.#ask(step)}>${t(`recommend.${step}`)}</button>`)}</div>` : '';
  }

  #steps() {
    return html`<section aria-labelledby="steps"><h2 id="steps">${t('recommend.steps')}</h2><ol class="recommend-steps">${this.request.steps.map(({ step, words, by, at }) => html`
      <li class="card" data-testid="step"><h3>${t(`recommend.step.${step}`)}</h3><p><small>${dateTime(at)} · ${by ?? t('recommend.somebody')}</small></p>
        ${words ? html`<p class="recommend-words">${words}</p>` : ''}</li>`)}</ol></section>`;
  }

  #ask(step) {
    this.querySelector(':scope > ask-dialog').ask({
      heading: t(`recommend.${step}.heading`),
      text: t(`recommend.${step}.text`),
      confirm: t(`recommend.${step}`),
      danger: DANGER.includes(step),
      reason: { label: t(`recommend.${step}.words`), ...WORDS },
      act: async (words) => {
        this.request = await command('POST', `${this.path}/${PATHS[step] ?? step}`, { words });
        announce('recommend.saved');
      },
    });
  }
}

function fact(name, value) {
  return value ? html`<div><dt>${t(`recommend.${name}`)}</dt><dd>${value}</dd></div>` : '';
}

customElements.define('request-page', RequestPage);
