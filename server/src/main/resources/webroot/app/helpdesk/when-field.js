import { html, nothing } from 'lit';
import { myZone } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import { LightElement } from '../ui/element.js';
import { instantOf, wallOf, ZONES } from './schedule.js';

/** Times of which a part lacks, and what to do about it. @param {Element} page @returns {Record<string, string>} */
export const halves = (page) =>
  Object.fromEntries([...page.querySelectorAll('when-field')].filter(({ half }) => half).map(({ dataset }) => [dataset.field, t('desk.wrong.half')]));

/** A day, a time and the zone they are meant in. Tells `when` with the instant, or nothing while a part lacks. */
export class WhenField extends LightElement {
  static properties = { name: {}, value: {}, describedby: {}, invalid: { type: Boolean }, zone: { state: true } };

  constructor() {
    super();
    this.name = 'when';
    this.value = undefined;
    this.describedby = '';
    this.invalid = false;
    /** @type {keyof ZONES} */
    this.zone = myZone();
    this.parts = { day: '', clock: '' };
  }

  focus() {
    this.querySelector('input')?.focus();
  }

  /** A day without its time, the other way round, or a part of a day: it would be taken for nothing. */
  get half() {
    const { day, clock } = this.parts;
    return !instantOf(day, clock, this.zone) && [...this.querySelectorAll('input')].some(({ value, validity }) => value || validity.badInput);
  }

  willUpdate(changes) {
    if (changes.has('value') && this.value && this.value !== this.told) this.parts = wallOf(this.value, this.zone);
  }

  render() {
    const { name, parts } = this;
    const attributes = { described: this.describedby || nothing, wrong: this.invalid ? 'true' : nothing };
    return html`<div class="when">
      <div><label for=${`${name}-day`}>${t('desk.when.day')}</label><input id=${`${name}-day`} type="date" .value=${parts.day} aria-describedby=${attributes.described}
        aria-invalid=${attributes.wrong} @change=${({ target }) => this.#tell({ day: target.value })}></div>
      <div><label for=${`${name}-clock`}>${t('desk.when.clock')}</label><input id=${`${name}-clock`} type="time" .value=${parts.clock} aria-describedby=${attributes.described}
        aria-invalid=${attributes.wrong} @change=${({ target }) => this.#tell({ clock: target.value })}></div>
      <div><label for=${`${name}-zone`}>${t('desk.when.zone')}</label><select id=${`${name}-zone`} @change=${({ target }) => this.#tell({}, target.value)}>
        ${Object.keys(ZONES).map((zone) => html`<option value=${zone} ?selected=${zone === this.zone}>${zone} (UTC+${ZONES[zone]})</option>`)}</select></div>
    </div>`;
  }

  #tell(change, zone = this.zone) {
    this.zone = zone;
    this.parts = { ...this.parts, ...change };
    this.told = instantOf(this.parts.day, this.parts.clock, this.zone);
    this.dispatchEvent(new CustomEvent('when', { detail: this.told }));
  }
}

customElements.define('when-field', WhenField);
