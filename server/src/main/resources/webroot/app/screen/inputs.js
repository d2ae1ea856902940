import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { calendarDay, decimal } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import { describedBy, errorLine, field, group, idOf, isWrong, labelText } from './field.js';
import './choice-filter.js';
import './file-input.js';
import './location-input.js';

/** Shows each input of the profile. @typedef {import('./field.js').Slot} Slot */

const COMPLETION = { tel: 'tel', email: 'email', url: 'url' };

/** @param {Slot} slot */
function textInput(slot) {
  const { input, form, change } = slot;
  const value = form.value(input.id);
  const most = input.maxLength ?? 1000;
  const counted = input.isMultiline || input.maxLength !== undefined;
  const hint = counted ? t('input.length', { used: decimal([...value].length), most: decimal(most) }) : '';
  const shared = {
    typed: (event) => change(event.target.value),
    described: describedBy(slot, counted),
    wrong: isWrong(slot) ? 'true' : nothing,
  };
  const control = input.isMultiline
    ? html`<textarea id=${idOf(slot)} name=${input.id} rows="5" placeholder=${input.placeholder ?? nothing} .value=${live(value)}
        ?required=${input.isRequired} aria-describedby=${shared.described} aria-invalid=${shared.wrong} @input=${shared.typed}></textarea>`
    : html`<input id=${idOf(slot)} name=${input.id} type=${input.style ?? 'text'} placeholder=${input.placeholder ?? nothing}
        autocomplete=${COMPLETION[input.style] ?? 'off'} .value=${live(value)} ?required=${input.isRequired}
        aria-describedby=${shared.described} aria-invalid=${shared.wrong} @input=${shared.typed}>`;
  return field(slot, control, hint);
}

/** @param {Slot} slot @param {string} type @param {string} hint */
function boundedInput(slot, type, hint) {
  const { input, form, change } = slot;
  return field(slot, html`
    <input id=${idOf(slot)} name=${input.id} type=${type} class="short" .value=${live(form.value(input.id))} ?required=${input.isRequired}
      step=${type === 'number' ? 'any' : nothing} inputmode=${type === 'number' ? 'decimal' : nothing} placeholder=${input.placeholder ?? nothing}
      min=${input.min ?? nothing} max=${input.max ?? nothing} aria-describedby=${describedBy(slot, Boolean(hint))}
      aria-invalid=${isWrong(slot) ? 'true' : nothing} @input=${(event) => change(entered(event.target))}>`, hint);
}

/** A number field that holds no number says "" as its value: that is wrong, not empty. */
const entered = (control) => (control.validity.badInput ? '?' : control.value);

/** @param {any} input @param {(bound: any) => string} say @param {string} [kind] */
function boundsHint({ min, max }, say, kind = 'input.hint') {
  if (min !== undefined && max !== undefined) return t(`${kind}.between`, { min: say(min), max: say(max) });
  if (min !== undefined) return t(`${kind}.least`, { min: say(min) });
  return max !== undefined ? t(`${kind}.most`, { max: say(max) }) : '';
}

/** @param {Slot} slot */
function choiceInput(slot) {
  const { input, form, change } = slot;
  if (input.isMultiSelect || input.style === 'expanded') return options(slot);
  if (input.style === 'filtered') return filtered(slot);
  const value = form.value(input.id);
  return field(slot, html`
    <select id=${idOf(slot)} name=${input.id} ?required=${input.isRequired} aria-describedby=${describedBy(slot)}
      aria-invalid=${isWrong(slot) ? 'true' : nothing} @change=${(event) => change(event.target.value)}>
      <option value="" ?selected=${value === ''}>${t('input.choose')}</option>
      ${input.choices.map((choice) => html`<option value=${choice.value} ?selected=${choice.value === value}>${choice.title}</option>`)}
    </select>`);
}

/** @param {Slot} slot */
function options(slot) {
  const { input, form, change } = slot;
  const chosen = form.value(input.id);
  const several = input.isMultiSelect;
  const toggled = (value, on) => change(input.choices.map((one) => one.value).filter((one) => (one === value ? on : chosen.includes(one))));
  return group(slot, html`
    <div class="options">
      ${input.choices.map((choice, index) => html`
        <label class="option">
          <input type=${several ? 'checkbox' : 'radio'} id=${index ? nothing : idOf(slot)} name=${idOf(slot)} value=${choice.value}
            .checked=${live(several ? chosen.includes(choice.value) : chosen === choice.value)} aria-invalid=${isWrong(slot) ? 'true' : nothing}
            @change=${(event) => (several ? toggled(choice.value, event.target.checked) : change(choice.value))}>
          <span>${choice.title}</span>
        </label>`)}
    </div>`, several ? t('input.several') : '');
}

/** @param {Slot} slot */
function filtered(slot) {
  const { input, form, change } = slot;
  return html`
    <div class="field" data-input=${input.id}>
      <choice-filter id=${idOf(slot)} .input=${input} .value=${form.value(input.id)} .describedby=${`${idOf(slot)}-error`}
        ?invalid=${isWrong(slot)} @choose=${({ detail }) => change(detail)}></choice-filter>
      ${errorLine(slot)}
    </div>`;
}

/** @param {Slot} slot */
function toggleInput(slot) {
  const { input, form, change } = slot;
  const box = (words) => html`
    <label class="option">
      <input type="checkbox" id=${idOf(slot)} name=${input.id} .checked=${live(form.value(input.id))} ?required=${input.isRequired}
        aria-describedby=${describedBy(slot)} aria-invalid=${isWrong(slot) ? 'true' : nothing} @change=${(event) => change(event.target.checked)}>
      <span>${words}</span>
    </label>`;
  if (input.title) return group(slot, box(input.title));
  return html`<div class="field" data-input=${input.id}>${errorLine(slot)}${box(labelText({ ...input, isRequired: true }))}</div>`;
}

/** @param {Slot} slot */
const fileInput = (slot) => html`<file-input id=${idOf(slot)} .slotFacts=${slot} .files=${slot.form.value(slot.input.id)}
  .wrong=${slot.form.errors.get(slot.input.id)}></file-input>`;

/** @param {Slot} slot */
const locationInput = (slot) => html`<location-input id=${idOf(slot)} .slotFacts=${slot} .place=${slot.form.value(slot.input.id)}
  .wrong=${slot.form.errors.get(slot.input.id)}></location-input>`;

/** @type {Map<string, (slot: Slot) => unknown>} */
export const INPUTS = new Map([
  ['Input.Text', textInput],
  ['Input.Number', (slot) => boundedInput(slot, 'number', boundsHint(slot.input, (bound) => decimal(bound, String(bound).split('.')[1]?.length ?? 0)))],
  ['Input.Date', (slot) => boundedInput(slot, 'date', boundsHint(slot.input, (bound) => calendarDay(bound), 'input.hint.date'))],
  ['Input.Time', (slot) => boundedInput(slot, 'time', boundsHint(slot.input, (bound) => bound.replace(':', '.'), 'input.hint.date'))],
  ['Input.ChoiceSet', choiceInput],
  ['Input.Toggle', toggleInput],
  ['SatuWarga.Input.File', fileInput],
  ['SatuWarga.Input.Location', locationInput],
]);
