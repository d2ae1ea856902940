import { html, nothing } from 'lit';
import { asProblem } from '../core/problem.js';
import { t } from '../i18n/i18n.js';
import { LightElement } from './element.js';
import { busyButton } from './busy.js';
import { problemNote } from './problem-view.js';
import './modal-dialog.js';

/**
 * Asks before something that matters happens, waits while it happens, and says what went wrong if it did not.
 * @typedef {object} Question
 * @property {string} heading
 * @property {unknown} text
 * @property {string} confirm what the button says
 * @property {boolean} [danger]
 * @property {{label: string, least: number, most: number}} [reason] asks for words too
 * @property {string} [typed] the person must type exactly this
 * @property {(reason: string) => Promise<unknown>} act
 */
export class AskDialog extends LightElement {
  static properties = { question: { attribute: false }, busy: { state: true }, problem: { state: true }, missing: { state: true } };

  constructor() {
    super();
    /** @type {Question | undefined} */
    this.question = undefined;
    this.#clear();
  }

  /** @param {Question} question */
  ask(question) {
    this.#clear();
    this.question = question;
  }

  #clear() {
    this.question = undefined;
    this.busy = false;
    this.problem = undefined;
    this.missing = '';
  }

  render() {
    const { question } = this;
    return html`<modal-dialog .open=${Boolean(question)} .heading=${question?.heading ?? ''} .content=${question ? this.#content(question) : ''}
      @dismiss=${() => !this.busy && this.#clear()}></modal-dialog>`;
  }

  #content(question) {
    return html`
      <form novalidate @submit=${(event) => this.#submit(event)}>
        <div class="prose">${question.text}</div>
        ${question.reason || question.typed ? this.#field(question) : ''}
        ${problemNote(this.problem)}
        <div class="buttons end">
          <button type="button" class="secondary" ?disabled=${this.busy} @click=${() => this.#clear()}>${t('action.cancel')}</button>
          ${busyButton({ label: question.confirm, busy: this.busy, kind: question.danger ? 'danger' : 'primary' })}
        </div>
      </form>`;
  }

  #field({ reason, typed }) {
    const label = typed ? t('ask.type', { words: typed }) : reason.label;
    const described = this.missing ? 'ask-error' : '';
    return html`
      <div class="field">
        <label for="ask-words">${label}</label>
        ${this.missing ? html`<p class="field-error" id="ask-error">${this.missing}</p>` : ''}
        ${typed
          ? html`<input id="ask-words" name="words" autocomplete="off" autocapitalize="off" spellcheck="false"
              aria-describedby=${described || nothing} aria-invalid=${this.missing ? 'true' : nothing}>`
          : html`<textarea id="ask-words" name="words" rows="4" aria-describedby=${described || nothing}
              aria-invalid=${this.missing ? 'true' : nothing}></textarea>`}
      </div>`;
  }

  async #submit(event) {
    event.preventDefault();
    if (this.busy) return;
    const { question } = this;
    const words = (event.target.elements.words?.value ?? '').trim();
    this.missing = this.#lacking(question, words);
    if (this.missing) {
      event.target.elements.words.focus();
      return;
    }
    this.busy = true;
    this.problem = undefined;
    try {
      await question.act(words);
      this.#clear();
    } catch (error) {
      this.problem = asProblem(error);
    } finally {
      this.busy = false;
    }
  }

  #lacking({ reason, typed }, words) {
    if (typed && words !== typed) return t('ask.type.wrong', { words: typed });
    const length = [...words].length;
    if (reason && (length < reason.least || length > reason.most)) return t('ask.reason.length', reason);
    return '';
  }
}

customElements.define('ask-dialog', AskDialog);
