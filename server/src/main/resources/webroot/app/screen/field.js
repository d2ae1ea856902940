import { html, nothing } from 'lit';
import { language, t } from '../i18n/i18n.js';

/**
 * What every input has around it: label, what is expected, what is wrong, tied together for assistive technology.
 * Our own words are in the language of the page, which need not be that of the Screen.
 * @typedef {{input: any, form: import('./form.js').Form, change: (value: any) => void, prefix: string}} Slot
 */

/** @param {Slot} slot */
export const idOf = ({ input, prefix }) => `${prefix}-${input.id}`;

/** @param {Slot} slot @param {boolean} [hinted] there is a hint too */
export function describedBy(slot, hinted) {
  const ids = [hinted && `${idOf(slot)}-hint`, slot.form.errors.has(slot.input.id) && `${idOf(slot)}-error`];
  return ids.filter(Boolean).join(' ') || nothing;
}

/** @param {Slot} slot */
export const isWrong = ({ input, form }) => form.errors.has(input.id);

/** @param {any} input label and whether it may stay empty */
export const labelText = ({ label, isRequired }) =>
  html`${label}${isRequired ? '' : html` <span class="optional" lang=${language.value}>${t('input.optional')}</span>`}`;

/** @param {Slot} slot */
export function errorLine(slot) {
  const wrong = slot.form.errors.get(slot.input.id);
  return wrong ? html`<p class="field-error" id=${`${idOf(slot)}-error`}>${wrong}</p>` : '';
}

/** @param {Slot} slot @param {unknown} control @param {unknown} [hint] */
export function field(slot, control, hint = '') {
  return html`
    <div class="field" data-input=${slot.input.id}>
      <label for=${idOf(slot)}>${labelText(slot.input)}</label>
      ${hint ? html`<p class="hint" lang=${language.value} id=${`${idOf(slot)}-hint`}>${hint}</p>` : ''}
      ${errorLine(slot)}
      ${control}
    </div>`;
}

/** Several controls under one name. @param {Slot} slot @param {unknown} controls @param {unknown} [hint] */
export function group(slot, controls, hint = '') {
  return html`
    <fieldset class="field" data-input=${slot.input.id} aria-describedby=${describedBy(slot, Boolean(hint))}>
      <legend>${labelText(slot.input)}</legend>
      ${hint ? html`<p class="hint" lang=${language.value} id=${`${idOf(slot)}-hint`}>${hint}</p>` : ''}
      ${errorLine(slot)}
      ${controls}
    </fieldset>`;
}
