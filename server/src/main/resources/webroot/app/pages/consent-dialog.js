import { html, nothing } from 'lit';
import { command, get } from '../core/api.js';
import { asProblem } from '../core/problem.js';
import { t } from '../i18n/i18n.js';
import { busyButton, loading } from '../ui/busy.js';
import { LightElement } from '../ui/element.js';
import '../ui/modal-dialog.js';
import { problemNote } from '../ui/problem-view.js';

/** A day more and "never more than two years" would be broken somewhere on the globe. */
const PERIODS = { month: 30, year: 365, two: 729 };

/**
 * Asks a citizen whether a service may see what it asks for, and says why it wants to. What it cannot do without is
 * marked and comes with the consent; everything else is off until the citizen switches it on.
 */
export class ConsentDialog extends LightElement {
  static properties = {
    appId: {},
    serviceName: {},
    open: { type: Boolean },
    request: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  willUpdate(changes) {
    if (changes.has('open') && this.open) this.#load();
  }

  async #load() {
    Object.assign(this, { request: undefined, problem: undefined, busy: false });
    try {
      this.request = await get(`/v1/services/${this.appId}/consent`);
    } catch (problem) {
      this.problem = problem;
    }
  }

  render() {
    const heading = t('consent.heading', { service: this.serviceName || this.appId });
    return html`<modal-dialog ?open=${this.open} .heading=${heading} .content=${this.open ? this.#content() : ''}
      @dismiss=${() => !this.busy && this.#tell('refused')}></modal-dialog>`;
  }

  #content() {
    if (!this.request) return this.problem ? problemNote(this.problem, () => this.#load()) : loading();
    const { opd, claims, uses, privacy_url: privacy } = this.request;
    return html`
      <form @submit=${(event) => this.#submit(event)}>
        <p>${t('consent.intro', { opd: opd.name })}</p>
        <ul class="claims">${claims.map((claim) => this.#claim(claim))}</ul>
        ${uses.length ? html`<h3>${t('consent.uses')}</h3><ul class="claims">${uses.map((use, index) => this.#use(use, index))}</ul>` : ''}
        <div class="field">
          <label for="consent-until">${t('consent.until')}</label>
          <select id="consent-until" name="until">
            ${Object.keys(PERIODS).map((period) => html`<option value=${period} ?selected=${period === 'year'}>${t(`consent.until.${period}`)}</option>`)}
          </select>
        </div>
        <p class="small">${t('consent.withdraw')}
          ${privacy ? html`<a href=${privacy} target="_blank" rel="noopener noreferrer">${t('service.privacy')}</a>` : ''}</p>
        ${problemNote(this.problem)}
        <div class="buttons end">
          <button type="button" class="secondary" ?disabled=${this.busy} @click=${() => this.#tell('refused')}>${t('consent.refuse')}</button>
          ${busyButton({ label: t('consent.grant'), busy: this.busy })}
        </div>
      </form>`;
  }

  /** @param {import('../core/types.js').ClaimRequest} claim */
  #claim({ name, label, purpose, required, legal_basis: basis, preview }) {
    const granted = this.request.granted?.claims.includes(name);
    return html`
      <li class="claim">
        <label class="option">
          <input type="checkbox" name="claim" value=${name} ?checked=${required || granted} aria-describedby=${`claim-${name}`}
            aria-disabled=${required ? 'true' : nothing} @click=${(event) => required && event.preventDefault()}>
          <span><strong>${label}</strong> <span class="badge" data-tone=${required ? 'accent' : 'default'}>
            ${t(required ? 'consent.required' : 'consent.optional')}</span></span>
        </label>
        <p class="claim-why" id=${`claim-${name}`}>${purpose}
          ${preview ? html`<br><small>${t('consent.preview')} <span class="preview">${preview}</span></small>` : ''}
          ${basis ? html`<br><small>${t('consent.basis', { basis })}</small>` : ''}</p>
      </li>`;
  }

  /** What a law allows is told, and not asked. @param {import('../core/types.js').DataUse} use @param {number} index */
  #use({ source, name, opd, field_names: fields, description, purpose, legal_basis: basis }, index) {
    const granted = this.request.granted?.uses.includes(source);
    const title = html`<span><strong>${name}</strong>${basis ? '' : html` <span class="badge" data-tone="default">${t('consent.optional')}</span>`}</span>`;
    return html`
      <li class="claim">
        ${basis
          ? html`<p class="option">${title}</p>`
          : html`<label class="option"><input type="checkbox" name="use" value=${source} ?checked=${granted} aria-describedby=${`use-${index}`}>${title}</label>`}
        <p class="claim-why" id=${`use-${index}`}>${fields.join(', ')}${description ? html`<br>${description}` : ''}${opd ? html`<br>${t('consent.held-by', { opd: opd.name })}` : ''}
          <br>${t('data.purpose', { purpose })}
          ${basis ? html`<br><small>${t('consent.basis', { basis })}</small>` : ''}</p>
      </li>`;
  }

  async #submit(event) {
    event.preventDefault();
    if (this.busy) return;
    const form = new FormData(event.target);
    const until = new Date(Date.now() + PERIODS[form.get('until')] * 86_400_000).toISOString().slice(0, 10);
    this.busy = true;
    try {
      await command('PUT', `/v1/consents/${this.appId}`, { asked: this.request.asked, claims: form.getAll('claim'), uses: form.getAll('use'), until });
      this.#tell('granted');
    } catch (problem) {
      if (asProblem(problem).code === 'consent-request-changed') await this.#load();
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  #tell(name) {
    this.dispatchEvent(new CustomEvent(name));
  }
}

customElements.define('consent-dialog', ConsentDialog);
