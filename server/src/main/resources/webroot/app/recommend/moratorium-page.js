import { html } from 'lit';
import { command, get } from '../core/api.js';
import { asProblem } from '../core/problem.js';
import { calendarDay } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import { announce } from '../ui/announcer.js';
import '../ui/ask.js';
import { busyButton, loading } from '../ui/busy.js';
import { lacks, point, pointOut } from '../ui/faults.js';
import { Page } from '../ui/page.js';
import { problemNote } from '../ui/problem-view.js';
import { fullName } from '../ui/region-picker.js';
import { namesOf } from '../helpdesk/regions.js';

const TONE = { running: 'warning', soon: 'accent', over: 'default', lifted: 'default' };

/** Where and when nothing new is built, and by which rule. */
export class MoratoriumPage extends Page {
  static properties = { head: { attribute: false }, moratoriums: { state: true }, region: { state: true }, busy: { state: true }, trouble: { state: true } };

  get tabTitle() {
    return t('recommend.moratorium');
  }

  async load() {
    const { items } = await get('/v1/moratoriums', {}, this.leaving.signal);
    this.names = await namesOf([...new Set(items.map(({ region }) => region))]);
    this.moratoriums = items;
  }

  render() {
    return html`
      ${this.head}
      <h1>${t('recommend.moratorium')}</h1><p class="lead">${t('recommend.moratorium.lead')}</p>
      ${this.#list()}
      <section class="card" aria-labelledby="set"><h2 id="set">${t('recommend.moratorium.set')}</h2>
        <form novalidate @submit=${(event) => this.#set(event)}>
          <div class="field" data-field="region"><region-picker .label=${t('recommend.moratorium.region')} depth="province" deepest="village" .value=${this.region} required
            @choose=${({ detail }) => (this.region = detail)}></region-picker></div>
          ${['first', 'last'].map((end) => html`<div class="field"><label for=${`m-${end}`}>${t(`recommend.moratorium.${end}`)}</label><input id=${`m-${end}`} name=${`${end}_day`} type="date" class="short"></div>`)}
          <div class="field"><label for="m-basis">${t('recommend.moratorium.basis')}</label><input id="m-basis" name="legal_basis" maxlength="200"></div>
          <div class="field"><label for="m-extensions">${t('recommend.moratorium.extensions')}</label><select id="m-extensions" name="extensions" class="short">
            ${['allowed', 'refused'].map((word) => html`<option value=${word}>${t(`recommend.moratorium.extensions.${word}`)}</option>`)}</select></div>
          ${problemNote(this.trouble)}
          <div class="buttons">${busyButton({ label: t('recommend.moratorium.set'), busy: Boolean(this.busy) })}</div>
        </form></section>
      <ask-dialog></ask-dialog>`;
  }

  #list() {
    if (this.state === 'loading') return loading();
    if (this.state === 'failed') return problemNote(this.problem, () => this.again());
    if (!this.moratoriums.length) return html`<p>${t('recommend.moratorium.empty')}</p>`;
    return html`<ul class="recommend-steps">${this.moratoriums.map((one) => this.#row(one))}</ul>`;
  }

  #row(one) {
    const state = stateOf(one);
    return html`<li class="card" data-testid="moratorium" data-state=${state}>
      <h2>${one.legal_basis} <span class="badge" data-tone=${TONE[state]}>${t(`recommend.moratorium.${state}`)}</span></h2>
      <p>${fullName(this.names[one.region])} · ${calendarDay(one.first_day)} – ${calendarDay(one.last_day)}</p>
      <p>${t('recommend.moratorium.extensions')}: ${t(`recommend.moratorium.extensions.${one.extensions}`)}</p>
      ${['running', 'soon'].includes(state) ? html`<div class="buttons"><button type="button" class="danger-outline" @click=${() => this.#lift(one)}>${t('recommend.moratorium.lift')}</button></div>` : ''}</li>`;
  }

  #lift({ moratorium_id: id }) {
    this.querySelector(':scope > ask-dialog').ask({
      heading: t('recommend.moratorium.lift.heading'),
      text: t('recommend.moratorium.lift.text'),
      confirm: t('recommend.moratorium.lift'),
      danger: true,
      act: async () => {
        await command('POST', `/v1/moratoriums/${id}/lift`);
        await this.again('quietly');
        announce('recommend.saved');
      },
    });
  }

  async #set(event) {
    event.preventDefault();
    const form = event.target;
    const { first_day: first, last_day: last } = form.elements;
    const wrong = {
      region: this.region ? '' : t('fault.choose'),
      first_day: lacks(form, 'first_day'),
      last_day: lacks(form, 'last_day') || (first.value && last.value < first.value ? t('fault.order') : ''),
      legal_basis: lacks(form, 'legal_basis'),
    };
    if (this.busy || point(form, wrong)) return;
    this.busy = true;
    this.trouble = undefined;
    try {
      await command('POST', '/v1/moratoriums', { ...Object.fromEntries(new FormData(form)), region: this.region.code });
      form.reset();
      this.region = undefined;
      await this.again('quietly');
      announce('recommend.saved');
    } catch (error) {
      this.trouble = pointOut(form, asProblem(error));
    } finally {
      this.busy = false;
    }
  }
}

/** Days are those of the west, as the server counts them. */
function stateOf({ first_day: first, last_day: last, lifted_at: lifted }) {
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  if (lifted) return 'lifted';
  return today > last ? 'over' : today < first ? 'soon' : 'running';
}

customElements.define('moratorium-page', MoratoriumPage);
