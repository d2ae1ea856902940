import { html, nothing } from 'lit';
import { command } from '../core/api.js';
import { t } from '../i18n/i18n.js';
import { busyButton } from '../ui/busy.js';
import { LightElement } from '../ui/element.js';
import { problemNote } from '../ui/problem-view.js';
import { FUNCTIONS } from './recommend.js';

const TEXTS = { opd: 40, app_id: 100 };

/** One registrar asks that something be published without a letter; fires `asked`. */
export class WaiverForm extends LightElement {
  static properties = { rules: { attribute: false }, busy: { state: true }, trouble: { state: true }, missing: { state: true } };

  constructor() {
    super();
    /** @type {{code: string, name: string, basis: string, days: number}[]} */
    this.rules = [];
    /** @type {string[]} fields that lack something */
    this.missing = [];
  }

  render() {
    return html`<section class="card" aria-labelledby="ask-waiver"><h2 id="ask-waiver">${t('leave.ask')}</h2><p>${t('leave.ask.lead')}</p>
      <form novalidate @submit=${(event) => this.#send(event)}>
        <div class="field"><label for="w-rule">${t('leave.rule')}</label><select id="w-rule" name="rule">
          ${this.rules.map(({ code, name, basis, days }) => html`<option value=${code}>${t('leave.rule.line', { name, basis, days })}</option>`)}</select></div>
        ${Object.keys(TEXTS).map((name) => this.#text(name))}
        <fieldset class="field" aria-describedby=${this.#described('functions')}><legend>${t('recommend.functions')}</legend>${this.#lack('functions', t('recommend.choose'))}
          <div class="options">${FUNCTIONS.map((name) => html`<label class="option"><input type="checkbox" name="functions" value=${name}><span>${t(`recommend.function.${name}`)}</span></label>`)}</div></fieldset>
        <div class="field"><label for="w-reason">${t('leave.reason')}</label>${this.#lack('reason')}
          <textarea id="w-reason" name="reason" rows="3" maxlength="4000" aria-describedby=${this.#described('reason')} aria-invalid=${this.#invalid('reason')}></textarea></div>
        ${problemNote(this.trouble)}
        <div class="buttons">${busyButton({ label: t('leave.ask'), busy: Boolean(this.busy) })}</div>
      </form></section>`;
  }

  #text(name) {
    const label = name === 'opd' ? t('leave.opd') : t('recommend.app_id');
    return html`<div class="field"><label for=${`w-${name}`}>${label}</label>${this.#lack(name)}
      <input id=${`w-${name}`} name=${name} maxlength=${TEXTS[name]} autocomplete="off" aria-describedby=${this.#described(name)} aria-invalid=${this.#invalid(name)}></div>`;
  }

  #lack(name, words = t('recommend.words')) {
    return this.missing.includes(name) ? html`<p class="field-error" id=${`w-${name}-error`}>${words}</p>` : '';
  }

  #described(name) {
    return this.missing.includes(name) ? `w-${name}-error` : nothing;
  }

  #invalid(name) {
    return this.missing.includes(name) ? 'true' : nothing;
  }

  async #send(event) {
    event.preventDefault();
    const form = new FormData(event.target);
    const draft = { functions: form.getAll('functions') };
    for (const name of ['rule', 'opd', 'app_id', 'reason']) draft[name] = String(form.get(name) ?? '').trim();
    this.missing = ['opd', 'app_id', 'functions', 'reason'].filter((name) => !draft[name].length);
    if (this.missing.length) {
      await this.updateComplete;
      this.querySelector(`[name=${this.missing[0]}]`)?.focus();
    } else if (!this.busy) {
      await this.#ask(draft, event.target);
    }
  }

  async #ask(draft, form) {
    this.busy = true;
    this.trouble = undefined;
    try {
      await command('POST', '/v1/waivers', draft);
      form.reset();
      this.dispatchEvent(new CustomEvent('asked'));
    } catch (problem) {
      this.trouble = problem;
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('waiver-form', WaiverForm);
