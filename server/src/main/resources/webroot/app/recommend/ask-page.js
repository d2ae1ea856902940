import { html, nothing } from 'lit';
import { command, me } from '../core/api.js';
import { go } from '../core/router.js';
import { readWhole } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import { busyButton } from '../ui/busy.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { problemNote } from '../ui/problem-view.js';
import { findings } from './findings.js';
import { FUNCTIONS } from './recommend.js';

const NEEDED = ['name', 'app_id', 'purpose'];
const MAY_ASK = ['developer', 'admin'];

/** An OPD asks: it sees what exists before it sends. */
export class AskPage extends Page {
  static properties = { busy: { state: true }, trouble: { state: true }, found: { state: true }, missing: { state: true } };

  constructor() {
    super();
    /** @type {string[]} fields that lack something */
    this.missing = [];
  }

  get tabTitle() {
    return t('recommend.ask');
  }

  languageChanged() {}

  render() {
    const opds = [...new Set(me().roles.filter(({ role }) => MAY_ASK.includes(role)).map(({ opd }) => opd))];
    return html`
      <a class="back" href="#/recommendations">${icon('back')}<span>${t('recommend.list')}</span></a>
      <h1>${t('recommend.ask')}</h1><p class="lead">${t('recommend.ask.lead')}</p>
      <form novalidate @submit=${(event) => this.#send(event)}>
        <div class="field"><label for="ask-opd">${t('recommend.opd')}</label><select id="ask-opd" name="opd">${opds.map((opd) => html`<option>${opd}</option>`)}</select></div>
        <div class="field"><label for="ask-act">${t('recommend.act')}</label><select id="ask-act" name="act">
          ${['new', 'extension'].map((act) => html`<option value=${act}>${t(`recommend.act.${act}`)}</option>`)}</select></div>
        ${this.#text('name', 120)} ${this.#text('app_id', 100, t('recommend.app_id.hint'))} ${this.#area('purpose')}
        <fieldset class="field" aria-describedby=${this.missing.includes('functions') ? 'ask-functions-error' : nothing}><legend>${t('recommend.functions')}</legend>
          ${this.#lack('functions', t('recommend.choose'))}
          <div class="options">${FUNCTIONS.map((name) => html`<label class="option"><input type="checkbox" name="functions" value=${name}><span>${t(`recommend.function.${name}`)}</span></label>`)}</div></fieldset>
        ${this.#area('why_not_existing')}
        ${this.#text('yearly_cost', 30, undefined, { words: t('recommend.amount'), inputmode: 'numeric' })}
        ${this.#text('budget_source', 160)}
        ${this.found ? findings(this.found) : ''}
        ${problemNote(this.trouble)}
        <div class="buttons">
          ${busyButton({ label: t('recommend.preview'), kind: 'secondary', type: 'button', busy: this.busy === 'preview', click: () => this.#preview() })}
          ${busyButton({ label: t('recommend.send'), busy: this.busy === 'send' })}</div>
      </form>`;
  }

  #lack(name, words = t('recommend.words')) {
    return this.missing.includes(name) ? html`<p class="field-error" id=${`ask-${name}-error`}>${words}</p>` : '';
  }

  #text(name, most, hint, { words, inputmode } = {}) {
    return html`<div class="field"><label for=${`ask-${name}`}>${t(`recommend.${name}`)}</label>
      ${hint ? html`<p class="hint" id=${`ask-${name}-hint`}>${hint}</p>` : ''}${this.#lack(name, words)}
      <input inputmode=${inputmode ?? nothing} id=${`ask-${name}`} name=${name} maxlength=${most} autocomplete="off" aria-describedby=${this.#described(name, hint)} aria-invalid=${this.missing.includes(name) ? 'true' : nothing}></div>`;
  }

  #area(name) {
    return html`<div class="field"><label for=${`ask-${name}`}>${t(`recommend.${name}`)}</label>${this.#lack(name)}
      <textarea id=${`ask-${name}`} name=${name} rows="4" maxlength="4000" aria-describedby=${this.#described(name)} aria-invalid=${this.missing.includes(name) ? 'true' : nothing}></textarea></div>`;
  }

  #described(name, hint) {
    const ids = [hint && `ask-${name}-hint`, this.missing.includes(name) && `ask-${name}-error`].filter(Boolean);
    return ids.length ? ids.join(' ') : nothing;
  }

  /** The request, if nothing that is needed is missing. */
  #draft() {
    const form = new FormData(this.querySelector('form'));
    const draft = { functions: form.getAll('functions') };
    for (const name of ['opd', 'act', 'name', 'app_id', 'purpose', 'why_not_existing', 'budget_source']) {
      const text = String(form.get(name) ?? '').trim();
      if (text) draft[name] = text;
    }
    draft.yearly_cost = readWhole(String(form.get('yearly_cost')));
    this.missing = [...NEEDED.filter((name) => !draft[name]), ...(draft.functions.length ? [] : ['functions']), ...(Number.isNaN(draft.yearly_cost) ? ['yearly_cost'] : [])];
    if (!this.missing.length) return draft;
    this.updateComplete.then(() => this.querySelector(`[name=${this.missing[0]}]`)?.focus());
    return undefined;
  }

  #preview() {
    const draft = this.#draft();
    if (draft) this.#try('preview', async () => (this.found = await command('POST', '/v1/recommendation-findings', draft)));
  }

  #send(event) {
    event.preventDefault();
    const draft = this.#draft();
    if (draft) this.#try('send', async () => go(`/recommendations/${(await command('POST', '/v1/recommendations', draft)).recommendation_id}`));
  }

  async #try(name, act) {
    if (this.busy) return;
    this.busy = name;
    this.trouble = undefined;
    try {
      await act();
    } catch (problem) {
      this.trouble = problem;
    } finally {
      this.busy = undefined;
    }
  }
}

customElements.define('ask-page', AskPage);
