import { html, nothing } from 'lit';
import { command, get, getAll } from '../core/api.js';
import { t } from '../i18n/i18n.js';
import { announce } from '../ui/announcer.js';
import { busyButton } from '../ui/busy.js';
import { LightElement } from '../ui/element.js';
import { problemNote } from '../ui/problem-view.js';

/** Puts another auditor in the place of one, for the registrar, until it is decided. */
export class AuditorSwap extends LightElement {
  static properties = { one: { attribute: false }, candidates: { state: true }, wrong: { state: true }, busy: { state: true }, trouble: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async #load() {
    try {
      const rounds = await getAll('/v1/classification-rounds');
      const { region } = rounds.find(({ round_id: id }) => id === this.one.round_id);
      this.candidates = (await get('/v1/classification-auditors', { region: region.code })).items;
    } catch (problem) {
      this.trouble = problem;
    }
  }

  render() {
    const { auditors, former } = this.one;
    const known = [...auditors, ...former].map(({ citizen_id: id }) => id);
    const free = (this.candidates ?? []).filter(({ citizen_id: id }) => !known.includes(id));
    const option = ({ citizen_id: id, name }) => html`<option value=${id}>${name ?? t('recommend.somebody')}</option>`;
    return html`<section class="card" aria-labelledby="swap" data-testid="swap"><h2 id="swap">${t('audit.swap')}</h2><p class="hint">${t('audit.swap.text')}</p>
      ${free.length ? html`<form novalidate @submit=${(event) => this.#swap(event)}>
        <div class="field"><label for="s-leaves">${t('audit.swap.leaves')}</label><select id="s-leaves" name="leaves">${auditors.map(option)}</select></div>
        <div class="field"><label for="s-comes">${t('audit.swap.comes')}</label><select id="s-comes" name="comes">${free.map(option)}</select></div>
        <div class="field"><label for="s-reason">${t('audit.reason')}</label><textarea id="s-reason" name="reason" rows="2" maxlength="2000" aria-invalid=${this.wrong ? 'true' : nothing} aria-describedby=${this.wrong ? 's-reason-wrong' : nothing}></textarea>
          ${this.wrong ? html`<p class="field-error" id="s-reason-wrong">${t('audit.swap.why')}</p>` : ''}</div>
        <div class="buttons">${busyButton({ label: t('audit.swap'), busy: Boolean(this.busy), kind: 'secondary' })}</div></form>` : html`<p>${t('audit.swap.nobody')}</p>`}
      ${problemNote(this.trouble)}</section>`;
  }

  async #swap(event) {
    event.preventDefault();
    if (this.busy) return;
    const { leaves, comes, reason } = event.target.elements;
    this.wrong = !reason.value.trim();
    if (this.wrong) {
      reason.focus();
      return;
    }
    this.busy = true;
    this.trouble = undefined;
    try {
      const { classification_id: id, version } = this.one;
      const detail = await command('PUT', `/v1/classifications/${id}/auditors/${leaves.value}`, { version, successor: comes.value, reason: reason.value.trim() });
      this.dispatchEvent(new CustomEvent('swapped', { detail }));
      announce('reg.saved');
    } catch (problem) {
      this.trouble = problem;
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('auditor-swap', AuditorSwap);
