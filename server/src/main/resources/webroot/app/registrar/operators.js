import { html, nothing } from 'lit';
import { command, get } from '../core/api.js';
import { localized, t } from '../i18n/i18n.js';
import '../ui/ask.js';
import { busyButton } from '../ui/busy.js';
import '../ui/combo-box.js';
import { LightElement } from '../ui/element.js';
import '../ui/modal-dialog.js';
import { problemNote } from '../ui/problem-view.js';
import { fullName } from '../ui/region-picker.js';

/** Who operates a mini-app where. A second city joins here, without code. Tells `changed` with the new mini-app. */
export class OperatorList extends LightElement {
  static properties = {
    app: { attribute: false },
    names: { state: true },
    adding: { state: true },
    region: { state: true },
    opd: { state: true },
    wrong: { state: true },
    busy: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    /** @type {Record<string, string>} territory code to name */
    this.names = {};
    this.wrong = {};
  }

  willUpdate(changes) {
    if (changes.has('app')) this.#nameRegions();
  }

  async #nameRegions() {
    const unknown = this.app.operators.map(({ region }) => region).filter((code) => !(code in this.names));
    const found = await Promise.all(unknown.map((code) => get(`/v1/regions/${code}`).catch(() => ({ code, name: code, parents: [] }))));
    this.names = { ...this.names, ...Object.fromEntries(found.map((region) => [region.code, fullName(region)])) };
  }

  render() {
    const { operators, state } = this.app;
    const final = state === 'RETIRED';
    return html`
      <section class="card" aria-labelledby="operators"><h2 id="operators">${t('reg.operators')}</h2>
        ${operators.length ? '' : html`<p>${t('reg.operators.none')}</p>`}
        <ul class="operators">${operators.map((operator) => html`
          <li data-testid="operator" data-region=${operator.region}>
            <p><strong>${this.names[operator.region] ?? operator.region}</strong><br>${operator.opd}<br><code>${operator.endpoint}</code></p>
            ${operator.approved ? '' : html`<p class="field-error">${t('reg.operator.waiting')}</p>`}
            ${final || operator.approved ? '' : html`<button type="button" class="primary small" @click=${() => this.#approve(operator)}>${t('reg.operator.approve')}<span
              class="visually-hidden"> ${this.names[operator.region] ?? operator.region}</span></button>`}
            ${final ? '' : html`<button type="button" class="secondary small" @click=${() => this.#remove(operator)}>${t('reg.operator.remove')}<span
              class="visually-hidden"> ${this.names[operator.region] ?? operator.region}</span></button>`}
          </li>`)}</ul>
        ${final ? '' : html`<div class="buttons"><button type="button" class="secondary" @click=${() => this.#begin()}>${t('reg.operator.add')}</button></div>`}
        <modal-dialog ?open=${this.adding} .heading=${t('reg.operator.add')} .content=${this.adding ? this.#form() : ''}
          @dismiss=${() => !this.busy && (this.adding = false)}></modal-dialog>
        <ask-dialog></ask-dialog>
      </section>`;
  }

  #form() {
    const { wrong } = this;
    const error = (name, words) => (wrong[name] ? html`<p class="field-error" id=${`wrong-${name}`}>${words}</p>` : '');
    return html`
      <form novalidate @submit=${(event) => this.#submit(event)}>
        <div class="field">${error('region', t('reg.missing.region'))}
          <region-picker .label=${t('reg.region')} depth="province" deepest="village" .value=${this.region} required
            .describedby=${wrong.region ? 'wrong-region' : ''} ?invalid=${wrong.region} @choose=${({ detail }) => (this.region = detail)}></region-picker></div>
        <div class="field">${error('opd', t('reg.missing.opd'))}
          <combo-box .label=${t('reg.opd')} .text=${this.opd?.label ?? ''} required .describedby=${wrong.opd ? 'wrong-opd' : ''} ?invalid=${wrong.opd}
            .suggest=${suggestOpds} @pick=${({ detail }) => (this.opd = detail)} @input=${() => (this.opd = undefined)}></combo-box></div>
        <div class="field"><label for="operator-endpoint">${t('reg.endpoint')}</label>${error('endpoint', t('reg.endpoint.wrong'))}
          <input id="operator-endpoint" name="endpoint" type="url" required maxlength="300" placeholder="https://" autocomplete="off"
            aria-describedby=${wrong.endpoint ? 'wrong-endpoint' : nothing} aria-invalid=${wrong.endpoint ? 'true' : nothing}></div>
        ${problemNote(this.problem)}
        <div class="buttons end">${busyButton({ label: t('reg.save'), busy: Boolean(this.busy) })}</div>
      </form>`;
  }

  #begin() {
    Object.assign(this, { adding: true, region: undefined, opd: undefined, wrong: {}, problem: undefined, busy: false });
  }

  async #submit(event) {
    event.preventDefault();
    if (this.busy) return;
    const form = event.target;
    const endpoint = form.elements.endpoint.value.trim();
    this.wrong = { region: !this.region, opd: !this.opd, endpoint: !/^https?:\/\/[^\s/]+/.test(endpoint) };
    const first = Object.keys(this.wrong).find((name) => this.wrong[name]);
    if (first) {
      form.querySelector({ region: 'region-picker', opd: 'combo-box:not(region-picker *)', endpoint: '#operator-endpoint' }[first]).focus();
      return;
    }
    this.busy = true;
    this.problem = undefined;
    try {
      const app = await command('PUT', this.#path(this.region.code), { opd: this.opd.value, endpoint });
      this.adding = false;
      this.#tell(app);
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  #approve({ region, opd, endpoint }) {
    this.querySelector('ask-dialog').ask({
      heading: t('reg.operator.approve.heading', { region: this.names[region] ?? region }),
      text: t('reg.operator.approve.text', { opd, endpoint }),
      confirm: t('reg.operator.approve'),
      act: async () => this.#tell(await command('PUT', this.#path(region), { opd, endpoint })),
    });
  }

  #remove({ region }) {
    this.querySelector('ask-dialog').ask({
      heading: t('reg.operator.remove.heading', { region: this.names[region] ?? region }),
      text: t('reg.operator.remove.text'),
      confirm: t('reg.operator.remove'),
      danger: true,
      act: async () => this.#tell(await command('DELETE', this.#path(region))),
    });
  }

  #path(region) {
    return `/v1/mini-apps/${this.app.app_id}/operators/${region}`;
  }

  #tell(app) {
    this.dispatchEvent(new CustomEvent('changed', { detail: app }));
  }
}

async function suggestOpds(text, signal) {
  const page = await get('/v1/opds', { q: text.length > 1 ? text : undefined, limit: 30 }, signal);
  return page.items.map(({ code, name }) => ({ value: code, label: localized(name), hint: code }));
}

customElements.define('operator-list', OperatorList);
