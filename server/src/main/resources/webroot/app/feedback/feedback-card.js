import { html, nothing } from 'lit';
import { command } from '../core/api.js';
import { t } from '../i18n/i18n.js';
import { Form } from '../screen/form.js';
import { busyButton } from '../ui/busy.js';
import { LightElement } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { problemNote } from '../ui/problem-view.js';

export const MARKS = [4, 3, 2, 1];
export const ELEMENTS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Under a Screen that asks for nothing more, once something was done. @param {import('../screen/visit.js').Visit} visit @param {any} screen */
export const feedbackCard = (visit, screen) => (visit.used && !new Form(screen.body).inputs.length
  ? html`<feedback-card .visitId=${visit.id}></feedback-card>` : '');

/** One question after a service; who has two minutes more answers nine. */
export class FeedbackCard extends LightElement {
  static properties = { visitId: {}, said: { state: true }, busy: { state: true }, trouble: { state: true }, wrong: { state: true } };

  willUpdate(changes) {
    if (changes.has('visitId')) Object.assign(this, { said: undefined, editing: true, trouble: undefined, wrong: '' });
  }

  render() {
    return html`<section class="card feedback" aria-labelledby="feedback-heading" data-testid="feedback">
      <h2 id="feedback-heading" tabindex="-1">${t(this.editing ? 'feedback.question' : 'feedback.thanks')}</h2>
      ${this.editing ? this.#form() : this.#thanks()}</section>`;
  }

  #thanks() {
    return html`<p>${icon('check')} ${t(`feedback.mark.${this.said.rating}`)}. ${t('feedback.thanks.detail')}</p>
      <button type="button" class="secondary small" @click=${() => this.#turn(true)}>${t('feedback.again')}</button>`;
  }

  #form() {
    const { said } = this;
    return html`<form novalidate @submit=${(event) => this.#send(event)}>
      <fieldset aria-describedby=${this.wrong ? 'feedback-wrong' : nothing}><legend class="visually-hidden">${t('feedback.question')}</legend>
        <div class="options feedback-marks">${MARKS.map((mark) => html`<label class="option">
          <input type="radio" name="rating" value=${mark} .checked=${said?.rating === mark}><span>${t(`feedback.mark.${mark}`)}</span></label>`)}</div></fieldset>
      <div class="field"><label for="feedback-comment">${t('feedback.comment')}</label>
        <p class="hint" id="feedback-hint">${t('feedback.comment.hint')}</p>
        <textarea id="feedback-comment" name="comment" rows="2" maxlength="1000" aria-describedby="feedback-hint" .value=${said?.comment ?? ''}></textarea></div>
      <details ?open=${Boolean(said?.elements)}><summary>${t('feedback.elements')}</summary>
        <div class="feedback-elements">${ELEMENTS.map((one) => this.#element(one))}</div></details>
      ${this.wrong ? html`<p class="field-error" id="feedback-wrong" role="alert">${t(this.wrong)}</p>` : ''}
      ${problemNote(this.trouble)}
      ${busyButton({ label: t('feedback.send'), busy: Boolean(this.busy) })}
    </form>`;
  }

  #element(one) {
    const chosen = this.said?.elements?.[one - 1];
    return html`<div class="field"><label for=${`feedback-u${one}`}>${t(`feedback.element.${one}`)}</label>
      <select id=${`feedback-u${one}`} name=${`u${one}`}><option value="">${t('feedback.elements.choose')}</option>
        ${MARKS.map((mark) => html`<option value=${mark} ?selected=${chosen === mark}>${t(`feedback.mark.${mark}`)}</option>`)}</select></div>`;
  }

  async #send(event) {
    event.preventDefault();
    if (this.busy) return;
    const { elements: fields } = event.target;
    const rating = Number(fields.rating.value);
    const nine = ELEMENTS.map((one) => Number(fields[`u${one}`].value));
    const filled = nine.filter(Boolean).length;
    this.wrong = !rating ? 'feedback.mark.missing' : filled && filled < ELEMENTS.length ? 'feedback.elements.all' : '';
    if (this.wrong) return;
    const comment = fields.comment.value.trim();
    Object.assign(this, { busy: true, trouble: undefined });
    try {
      this.said = await command('PUT', `/v1/visits/${this.visitId}/feedback`, { rating, ...(filled ? { elements: nine } : {}), ...(comment ? { comment } : {}) });
      await this.#turn(false);
    } catch (problem) {
      this.trouble = problem;
    } finally {
      this.busy = false;
    }
  }

  async #turn(editing) {
    this.editing = editing;
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector('#feedback-heading').focus();
  }
}

customElements.define('feedback-card', FeedbackCard);
