import { html, nothing } from 'lit';
import { command } from '../core/api.js';
import { calendarDay, dateTime } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import { announce } from '../ui/announcer.js';
import { busyButton } from '../ui/busy.js';
import { LightElement } from '../ui/element.js';
import { problemNote } from '../ui/problem-view.js';

const OVER = ['rejected', 'stopped'];
const GOOD = { arrives: 'good' };

/** What the server does and sees itself for one step: the notice to the users, and where the old address leads. */
export class TakeDownSights extends LightElement {
  static properties = { one: { attribute: false }, step: {}, open: { type: Boolean }, busy: { state: true }, wrong: { state: true }, trouble: { state: true } };

  get path() {
    return `/v1/inventory/apps/${this.one.inventory_id}/take-down`;
  }

  render() {
    if (this.open && !this.one.mini_app) return html`<p class="hint">${t('down.unnamed')}</p>`;
    return html`${this.step === 'users_told' ? this.#told() : this.#seen()}${problemNote(this.trouble)}`;
  }

  #told() {
    const { notice } = this.one;
    const over = notice && (OVER.includes(notice.state) || (notice.state === 'expired' && !notice.sent_at));
    return html`${notice ? this.#notice(notice) : ''}
      ${!this.open || (notice && !over) ? '' : html`<form novalidate @submit=${(event) => this.#draft(event)}>
        <p class="hint">${t('down.notice.lead')}</p>
        <div class="field"><label for="down-day">${t('down.notice.day')}</label><input id="down-day" name="day" type="date" class="short" aria-invalid=${this.wrong ? 'true' : nothing} aria-describedby=${this.wrong ? 'down-day-wrong' : nothing}>
          ${this.wrong ? html`<p class="field-error" id="down-day-wrong">${t('down.notice.day.missing')}</p>` : ''}</div>
        <div class="field"><label for="down-audience">${t('down.notice.audience')}</label><select id="down-audience" name="audience">
          ${['territory', 'mini_app_users'].map((word) => html`<option value=${word}>${t(`down.notice.audience.${word}`)}</option>`)}</select></div>
        ${busyButton({ label: t(notice ? 'down.notice.again' : 'down.notice.draft'), kind: 'secondary', busy: Boolean(this.busy) })}</form>`}`;
  }

  #notice({ campaign_id: id, opd, state, sent_at: sentAt, last_day: day, is_sent: isSent }) {
    return html`<p data-testid="take-down-notice" data-state=${state}>${t('down.notice.sender', { opd, day: calendarDay(day) })}
      <span class="badge" data-tone=${isSent ? 'good' : 'accent'}>${t(`down.notice.state.${state}`)}</span>
      ${sentAt ? html`<small>${t('down.notice.sent', { at: dateTime(sentAt) })}</small>` : ''}
      <a href=${`/helpdesk#/campaigns/${id}`}>${t('down.notice.open')}</a></p>`;
  }

  #seen() {
    const { look, mini_app: miniApp } = this.one;
    return html`${look ? this.#look(look) : ''}
      ${this.open ? html`<p class="hint take-down-lead">${t('down.look.lead', { page: `${location.origin}/#/services/${miniApp}` })}</p>
        <form novalidate @submit=${(event) => this.#lookAgain(event)}>${busyButton({ label: t(look ? 'down.look.again' : 'down.look'), kind: 'secondary', busy: Boolean(this.busy) })}</form>` : ''}`;
  }

  #look({ outcome, hops, at, by }) {
    return html`<div data-testid="take-down-look" data-outcome=${outcome}><p><span class="badge" data-tone=${GOOD[outcome] ?? 'warning'}>${t(`down.look.${outcome}`)}</span>
      <small>${t('down.look.seen', { at: dateTime(at), by: by ?? t('recommend.somebody') })}</small></p>
      <ol class="take-down-hops">${hops.map(({ address, status }, place) => html`<li><bdi>${address}</bdi> <small>${status ?? (outcome === 'arrives' && place === hops.length - 1 ? '' : t('down.hop.none'))}</small></li>`)}</ol></div>`;
  }

  #draft(event) {
    event.preventDefault();
    const data = new FormData(event.target);
    this.wrong = !data.get('day');
    if (this.wrong) {
      event.target.elements.day.focus();
      return;
    }
    this.#act('notice', { last_day: data.get('day'), audience: data.get('audience') });
  }

  #lookAgain(event) {
    event.preventDefault();
    this.#act('look');
  }

  async #act(what, body) {
    if (this.busy) return;
    this.busy = true;
    this.trouble = undefined;
    try {
      const detail = await command('POST', `${this.path}/${what}`, body);
      this.dispatchEvent(new CustomEvent('take-down', { detail }));
      announce('recommend.saved');
    } catch (problem) {
      this.trouble = problem;
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('take-down-sights', TakeDownSights);
