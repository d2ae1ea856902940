import { html } from 'lit';
import { command, get, getAll } from '../core/api.js';
import { calendarDay, dateTime } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import { announce } from '../ui/announcer.js';
import '../ui/ask.js';
import { loading } from '../ui/busy.js';
import { Page } from '../ui/page.js';
import { problemNote } from '../ui/problem-view.js';
import './waiver-form.js';

const TONE = { asked: 'accent', granted: 'good', expired: 'default', withdrawn: 'default' };
const STANDING = { valid: 'good', expired: 'warning', withdrawn: 'attention' };
const WORDS = { least: 3, most: 4000 };

/**
 * By which letter or waiver mini-apps are published. Who decides sees those whose letter has ended, asks for waivers and grants those of others;
 * who asks sees all of the own OPD.
 */
export class LeavePage extends Page {
  static properties = { head: { attribute: false }, deciding: { type: Boolean }, published: { state: true }, waivers: { state: true }, rules: { state: true } };

  get tabTitle() {
    return t('leave');
  }

  async load() {
    const { signal } = this.leaving;
    const lapsed = this.deciding ? 'true' : undefined;
    const [published, waivers, rules] = await Promise.all([
      getAll('/v1/published-functions', { lapsed }, signal),
      getAll('/v1/waivers', {}, signal),
      get('/v1/waiver-rules', {}, signal),
    ]);
    this.published = this.deciding ? published.filter(({ in_use: inUse }) => inUse) : published;
    this.waivers = waivers;
    this.rules = rules.items;
  }

  render() {
    return html`${this.head}<h1>${t('leave')}</h1><p class="lead">${t('leave.lead')}</p>${this.#content()}<ask-dialog></ask-dialog>`;
  }

  #content() {
    if (this.state === 'loading') return loading();
    if (this.state === 'failed') return problemNote(this.problem, () => this.again());
    const published = this.deciding ? 'lapsed' : 'published';
    return html`
      <section aria-labelledby="published"><h2 id="published">${t(`leave.${published}`)}</h2>
        ${this.published.length ? html`<ul class="recommend-steps">${this.published.map((one) => this.#function(one))}</ul>` : html`<p>${t(`leave.${published}.none`)}</p>`}</section>
      <section aria-labelledby="waivers"><h2 id="waivers">${t('leave.waivers')}</h2>
        ${this.waivers.length ? html`<ul class="recommend-steps">${this.waivers.map((one) => this.#waiver(one))}</ul>` : html`<p>${t('leave.waivers.none')}</p>`}</section>
      ${this.deciding ? html`<waiver-form .rules=${this.rules} @asked=${() => this.#saved()}></waiver-form>` : ''}`;
  }

  #function(one) {
    const by = one.leave === 'waiver' ? this.#ruleName(one.leave_name) : one.leave === 'letter' ? one.leave_name : t('leave.before_letters');
    return html`<li class="card" data-testid="published-function" data-state=${one.state}>
      <h3>${t(`recommend.function.${one.function}`)} <span class="badge" data-tone=${STANDING[one.state]}>${t(`leave.state.${one.state}`)}</span></h3>
      <p>${one.app_id} · ${one.opd.name}</p>
      <p>${by}${one.valid_until ? html`, ${t('recommend.letter.until', { day: calendarDay(one.valid_until) })}` : ''}</p></li>`;
  }

  #waiver(one) {
    const { state } = one;
    const until = one.valid_until ? html` · ${t('recommend.letter.until', { day: calendarDay(one.valid_until) })}` : '';
    const person = (name) => name ?? t('recommend.somebody');
    return html`<li class="card" data-testid="waiver" data-state=${state}>
      <h3>${this.#ruleName(one.rule)} <span class="badge" data-tone=${TONE[state]}>${t(`leave.waiver.${state}`)}</span></h3>
      <p>${one.app_id} · ${one.opd.name} · ${one.functions.map((name) => t(`recommend.function.${name}`)).join(', ')}${until}</p>
      <p class="recommend-words">${one.reason}</p>
      <p><small>${t('leave.asked', { name: person(one.asked_by), when: dateTime(one.asked_at) })}</small>
        ${one.granted_at ? html`<br><small>${t('leave.granted', { name: person(one.granted_by), when: dateTime(one.granted_at) })}</small>` : ''}</p>
      ${this.deciding && ['asked', 'granted'].includes(state) ? html`<div class="buttons">
        ${state === 'asked' ? html`<button type="button" class="primary" @click=${() => this.#ask(one, 'grant')}>${t('leave.grant')}</button>` : ''}
        <button type="button" class="danger-outline" @click=${() => this.#ask(one, 'withdraw')}>${t('leave.withdraw')}</button></div>` : ''}</li>`;
  }

  #ruleName(code) {
    const rule = this.rules.find((one) => one.code === code);
    return rule ? `${rule.name} (${rule.basis})` : code;
  }

  #ask({ waiver_id: id }, step) {
    const withdraws = step === 'withdraw';
    this.querySelector(':scope > ask-dialog').ask({
      heading: t(`leave.${step}.heading`),
      text: t(`leave.${step}.text`),
      confirm: t(`leave.${step}`),
      danger: withdraws,
      reason: withdraws ? { label: t('leave.withdraw.words'), ...WORDS } : undefined,
      act: async (words) => {
        await command('POST', `/v1/waivers/${id}/${step}`, withdraws ? { words } : undefined);
        await this.#saved();
      },
    });
  }

  async #saved() {
    await this.again('quietly');
    announce('recommend.saved');
  }
}

customElements.define('leave-page', LeavePage);
