import { html } from 'lit';
import { deployment } from '../core/deployment.js';
import { ownTabAddress } from '../core/own-tab.js';
import { asProblem } from '../core/problem.js';
import { go } from '../core/router.js';
import { dateTime } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import { announce } from '../ui/announcer.js';
import { busyButton } from '../ui/busy.js';
import { LightElement } from '../ui/element.js';
import '../ui/modal-dialog.js';
import { problemNote } from '../ui/problem-view.js';
import { cancelRelease, take } from './campaigns.js';
import './countdown.js';
import { ZONES } from './schedule.js';
import './when-field.js';

const REASON = { least: 5, most: 1000 };
/** Further ahead a date says more than seconds do. */
const COUNTED = 600_000;
const SOONEST = 60_000;

/**
 * What may be done with a notice now, as the server says. Tells `changed` with the campaign after a step, `stale` when
 * it had changed before.
 */
export class CampaignSteps extends LightElement {
  static properties = {
    campaign: { attribute: false }, skew: { type: Number }, scheduling: { state: true }, when: { state: true },
    wrong: { state: true }, busy: { state: true }, problem: { state: true },
  };

  signals() {
    return [deployment];
  }

  render() {
    const { state } = this.campaign;
    const buttons = this.#buttons();
    const second = state === 'submitted' && this.campaign.approvals > 0;
    return html`
      ${state === 'scheduled' ? this.#brake() : html`
        <section class="card" aria-labelledby="steps" data-testid="steps"><h2 id="steps" tabindex="-1">${t('desk.next')}</h2><p>${t(second ? 'desk.next.second' : `desk.next.${state}`)}</p>
          ${problemNote(this.problem)}
          ${buttons.length ? html`<div class="buttons">${buttons}</div>` : ''}${this.#approver()}</section>`}
      <modal-dialog ?open=${this.scheduling} .heading=${t('desk.schedule')} .content=${this.scheduling ? this.#form() : ''}
        @dismiss=${() => !this.busy && (this.scheduling = false)}></modal-dialog>
      <ask-dialog></ask-dialog>`;
  }

  #buttons() {
    const { campaign_id: id, steps, state, version, category } = this.campaign;
    const open = ['draft', 'returned'].includes(state);
    const returned = state === 'returned';
    const offers = {
      submit: () => html`<a class="button ${returned ? 'secondary' : 'primary'}" href=${`#/campaigns/${id}/check`}>${t('desk.to-check')}</a>`,
      approve: () => this.#button('approve', 'primary', { body: () => ({ version }) }),
      release: () => html`${this.#button('release', 'primary', { body: () => ({ version }), words: category === 'emergency' ? 'release.emergency' : 'release' })}
        <button type="button" class="secondary" @click=${() => this.#begin()}>${t('desk.schedule')}</button>`,
      return: () => this.#button('return', 'secondary', { reason: t('desk.reason'), body: (reason) => ({ version, reason }) }),
      reject: () => this.#button('reject', 'danger-outline', { reason: t('desk.reason'), danger: true, body: (reason) => ({ version, reason }) }),
      edit: () => (open ? html`<a class="button ${returned ? 'primary' : 'secondary'}" href=${`#/campaigns/${id}/edit`}>${t('desk.change')}</a>` : this.#void()),
      pause: () => this.#button('pause', 'secondary', { body: () => undefined }),
      resume: () => this.#button('resume', 'primary', { body: () => undefined }),
      stop: () => this.#button('stop', 'danger', { reason: t('desk.reason'), danger: true, body: (reason) => ({ reason }) }),
      correct: () => html`${this.#correct('correction')} ${this.#correct('recall')}`,
    };
    return Object.keys(offers).filter((step) => steps.includes(step)).map((step) => offers[step]());
  }

  #button(step, kind, { reason, danger = false, body, words = step, address = step }) {
    const ask = () => this.querySelector('ask-dialog').ask({
      heading: t(`desk.${words}.heading`),
      text: t(`desk.${words}.text`),
      confirm: t(`desk.${step}`),
      danger,
      reason: reason ? { label: reason, ...REASON } : undefined,
      act: async (given) => this.#done(step, await this.#try(() => take(this.campaign, address, body(given)))),
    });
    return html`<button type="button" class=${kind} @click=${ask}>${t(`desk.${step}`)}</button>`;
  }

  /** Whoever edits what was approved begins anew: they are told before. */
  #void() {
    const { campaign_id: id, state } = this.campaign;
    const ask = () => this.querySelector('ask-dialog').ask({
      heading: t('desk.void.heading'), text: t(`desk.voids.${state}`), confirm: t('desk.change'), danger: true,
      act: async () => go(`/campaigns/${id}/edit`),
    });
    return html`<button type="button" class="secondary" @click=${ask}>${t('desk.change')}</button>`;
  }

  #correct(kind) {
    const ask = () => this.querySelector('ask-dialog').ask({
      heading: t(`desk.${kind}.heading`), text: t(`desk.${kind}.text`), confirm: t(`desk.${kind}`),
      act: async () => {
        const draft = await this.#try(() => take(this.campaign, 'correction', { kind }));
        go(`/campaigns/${draft.campaign_id}/edit`);
      },
    });
    return html`<button type="button" class="secondary" @click=${ask}>${t(`desk.${kind}`)}</button>`;
  }

  /** Until it goes out it can be taken back, by one press. */
  #brake() {
    const { send_at: at, steps } = this.campaign;
    const soon = new Date(at).getTime() - Date.now() - this.skew < COUNTED;
    const zones = Object.keys(ZONES).map((zone) => dateTime(at, zone)).join('\n');
    return html`
      <section class="brake" aria-labelledby="steps" data-testid="brake"><h2 id="steps" tabindex="-1">${t(soon ? 'desk.brake' : 'desk.scheduled')}</h2>
        ${soon ? html`<p><count-down .until=${at} .skew=${this.skew}></count-down> <span aria-hidden="true">${t('desk.seconds')}</span></p>` : html`<p class="as-written">${zones}</p>`}
        <p>${t('desk.brake.text')}</p>
        ${problemNote(this.problem)}
        <div class="buttons">${steps.includes('cancel_release') ? busyButton({ label: t('desk.cancel'), busy: Boolean(this.busy), kind: 'danger large', type: 'button', click: () => this.#cancel() }) : ''}
          ${soon && steps.includes('release_now') ? this.#button('release_now', 'secondary', { body: () => ({ version: this.campaign.version }), address: 'release/now' }) : ''}
          ${steps.includes('return') ? this.#button('return', 'secondary', { reason: t('desk.reason'), body: (reason) => ({ version: this.campaign.version, reason }) }) : ''}
          ${steps.includes('edit') ? this.#void() : ''}</div>
      </section>`;
  }

  /** Two people at one screen: only where all of them are fictitious. */
  #approver() {
    const { campaign_id: id, state, steps } = this.campaign;
    if (deployment.value?.mode !== 'sandbox' || state !== 'submitted' || steps.includes('approve')) return '';
    return html`<p class="buttons"><a class="button secondary" target="_blank" rel="noopener" href=${ownTabAddress(`/helpdesk#/campaigns/${id}`)}>${t('desk.as-approver')}<span
      class="visually-hidden"> ${t('link.new-tab')}</span></a></p>`;
  }

  #begin() {
    Object.assign(this, { scheduling: true, when: undefined, wrong: false, problem: undefined, busy: false });
  }

  #form() {
    return html`<form novalidate @submit=${(event) => this.#schedule(event)}>
      <p>${t('desk.schedule.text')}</p>
      <div class="field">${this.wrong ? html`<p class="field-error" id="wrong-when">${t('desk.wrong.when')}</p>` : ''}
        <when-field name="send" .value=${this.when} ?invalid=${this.wrong} .describedby=${this.wrong ? 'wrong-when' : ''} @when=${({ detail }) => Object.assign(this, { when: detail, wrong: false })}></when-field></div>
      ${this.when ? html`<p class="as-written" role="status">${Object.keys(ZONES).map((zone) => dateTime(this.when, zone)).join('\n')}</p>` : ''}
      ${problemNote(this.problem)}
      <div class="buttons end"><button type="button" class="secondary" @click=${() => !this.busy && (this.scheduling = false)}>${t('action.cancel')}</button>
        ${busyButton({ label: t('desk.schedule'), busy: Boolean(this.busy) })}</div></form>`;
  }

  async #schedule(event) {
    event.preventDefault();
    if (this.busy) return;
    this.wrong = !this.when || new Date(this.when).getTime() < Date.now() + SOONEST;
    if (this.wrong) {
      this.querySelector('when-field').focus();
      return;
    }
    await this.#press('release', () => take(this.campaign, 'release', { version: this.campaign.version, send_at: this.when }));
    if (!this.problem) this.scheduling = false;
  }

  #cancel() {
    return this.#press('cancel', () => cancelRelease(this.campaign));
  }

  async #press(step, act) {
    if (this.busy) return;
    this.busy = true;
    this.problem = undefined;
    try {
      this.#done(step, await this.#try(act));
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  /** Somebody was faster: what is there now is shown below what went wrong. */
  async #try(act) {
    try {
      return await act();
    } catch (problem) {
      if (['campaign-changed', 'campaign-state'].includes(asProblem(problem).code)) this.dispatchEvent(new CustomEvent('stale'));
      throw problem;
    }
  }

  #done(step, campaign) {
    this.problem = undefined;
    announce(`desk.done.${step}`);
    this.dispatchEvent(new CustomEvent('changed', { detail: campaign }));
  }
}

customElements.define('campaign-steps', CampaignSteps);
