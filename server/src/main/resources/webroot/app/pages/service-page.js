import { html } from 'lit';
import { command, get, me } from '../core/api.js';
import { session } from '../core/session.js';
import { beginSignIn } from '../core/sign-in.js';
import { date, rupiah } from '../i18n/formats.js';
import { has, t } from '../i18n/i18n.js';
import '../ui/ask.js';
import { loading } from '../ui/busy.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { problemPage } from '../ui/problem-view.js';
import { serviceIcon, state } from './service-cards.js';
import { fieldNames } from './field-names.js';

/** About one service: who runs it, what it asks to see and why, what it replaces. */
export class ServicePage extends Page {
  static properties = { appId: {}, service: { state: true }, consent: { state: true } };

  signals() {
    return [session];
  }

  get tabTitle() {
    return this.service?.name ?? '';
  }

  async load() {
    const { signal } = this.leaving;
    this.service = await get(`/v1/services/${this.appId}`, {}, signal);
    this.consent = me() ? await get(`/v1/services/${this.appId}/consent`, {}, signal) : undefined;
  }

  render() {
    if (this.state === 'loading') return loading();
    if (this.state === 'failed') return problemPage(this.problem, { again: () => this.again() });
    const { service } = this;
    const category = has(`category.${service.category}`) ? service.category : 'other';
    return html`
      <article class="about-service">
        <header class="service-head">
          ${serviceIcon(service)}
          <div><p class="kicker">${t(`category.${category}`)} ${state(service)}</p><h1>${service.name}</h1></div>
        </header>
        <p class="lead">${service.description}</p>
        ${this.#opening()}
        <div class="two-sided">
          <div>${this.#data()}${this.#replaces()}</div>
          <aside class="card" aria-label=${t('service.facts')}>${this.#facts()}</aside>
        </div>
        <ask-dialog></ask-dialog>
      </article>`;
  }

  #opening() {
    const { service } = this;
    const note = (tone, mark, title, detail) => html`<div class=${`note ${tone}`}><span class="note-icon" aria-hidden="true">${icon(mark)}</span>
      <div><p class="note-title">${title}</p><p>${detail}</p></div></div>`;
    if (service.availability === 'suspended') return note('warning', 'pause', t('problem.service-suspended'), service.notice ?? t('problem.service-suspended.detail'));
    if (service.availability === 'not_in_region') return note('', 'place', t('problem.service-not-in-region'), t('problem.service-not-in-region.detail'));
    if (service.placement === 'embedded') return note('', 'phone', t('service.embedded'), t('service.embedded.detail'));
    const pages = service.pages.filter(({ route }) => route !== '/' && !route.includes('{'));
    return html`
      <div class="buttons">
        ${me()
          ? html`<a class="button primary" href=${`#/apps/${service.app_id}/`}>${t('service.open')}</a>`
          : html`<button type="button" class="primary" @click=${() => beginSignIn(`/#/apps/${service.app_id}/`)}>${t('service.open.signed-out')}</button>`}
        ${pages.map(({ route, label }) => html`<a class="button secondary" href=${`#/apps/${service.app_id}${route}`}>${label}</a>`)}
      </div>`;
  }

  #data() {
    const claims = this.consent?.claims ?? [];
    const uses = this.consent?.uses ?? [];
    const granted = this.consent?.granted;
    return html`
      <section aria-labelledby="asks"><h2 id="asks">${t('service.asks')}</h2>
        ${this.consent ? '' : html`<p>${t('service.asks.signed-out')}</p>`}
        ${this.consent && !claims.length && !uses.length ? html`<p>${t('service.asks.nothing')}</p>` : ''}
        <ul class="claims">${claims.map(({ name, label, purpose, required, legal_basis: basis }) => html`
          <li class="claim"><p><strong>${label}</strong>
            <span class="badge" data-tone=${required ? 'accent' : 'default'}>${t(required ? 'consent.required' : 'consent.optional')}</span>
            ${granted?.claims.includes(name) ? html`<span class="badge" data-tone="good">${t('service.granted')}</span>` : ''}</p>
            <p class="claim-why">${purpose}${basis ? html`<br><small>${t('consent.basis', { basis })}</small>` : ''}</p></li>`)}
          ${uses.map(({ source, name, description, fields, purpose, legal_basis: basis }) => html`
          <li class="claim"><p><strong>${t('service.uses', { name })}</strong>
            ${granted?.uses.includes(source) ? html`<span class="badge" data-tone="good">${t('service.granted')}</span>` : ''}</p>
            <p class="claim-why">${description ?? fieldNames(fields)}<br>${t('data.purpose', { purpose })}${basis ? html`<br><small>${t('consent.basis', { basis })}</small>` : ''}</p></li>`)}</ul>
        ${granted ? html`<p>${t('consent.granted', { from: date(granted.granted_at), until: date(granted.until) })}</p>
          <button type="button" class="secondary small" @click=${() => this.#withdraw()}>${t('consent.take-back')}</button>` : ''}
      </section>`;
  }

  #withdraw() {
    this.querySelector('ask-dialog').ask({
      heading: t('consent.take-back.heading', { service: this.service.name }),
      text: t('consent.take-back.text'),
      confirm: t('consent.take-back'),
      danger: true,
      act: async () => {
        await command('DELETE', `/v1/consents/${this.appId}`);
        await this.again();
      },
    });
  }

  #replaces() {
    const { replaces } = this.service;
    if (!replaces.length) return '';
    return html`
      <section aria-labelledby="replaces"><h2 id="replaces">${t('service.replaces')}</h2>
        <ul class="plain">${replaces.map(({ name, yearly_cost: cost }) => html`<li>${name}${cost ? html` <small>${t('service.cost', { cost: rupiah(cost) })}</small>` : ''}</li>`)}</ul>
      </section>`;
  }

  #facts() {
    const { owner, operator, support, privacy_url: privacy, version } = this.service;
    const opd = ({ code, name }) => html`<a href=${`#/opds/${code}`}>${name}</a>`;
    return html`
      <dl class="facts stacked">
        ${operator ? html`<div><dt>${t('service.operator')}</dt><dd>${opd(operator)}</dd></div>` : ''}
        <div><dt>${t('service.owner')}</dt><dd>${opd(owner)}</dd></div>
        ${support ? html`<div><dt>${t('service.support')}</dt><dd>${contact(support)}</dd></div>` : ''}
        ${privacy ? html`<div><dt>${t('service.privacy.label')}</dt><dd>${site(privacy, t('service.privacy'))}</dd></div>` : ''}
        <div><dt>${t('service.version')}</dt><dd>${version}</dd></div>
      </dl>`;
  }
}

/** @param {string} address @param {string} words only web addresses become links */
export function site(address, words) {
  if (!/^https?:\/\//.test(address)) return address;
  return html`<a href=${address} target="_blank" rel="noopener noreferrer">${words}<span class="visually-hidden"> ${t('link.new-tab')}</span></a>`;
}

/** @param {string} support a phone number, an address for mail or for the web, or plain words */
export function contact(support) {
  if (/^\+?[0-9]{3,15}$/.test(support)) return html`<a href=${`tel:${support}`}>${support}</a>`;
  if (/^[^@\s]+@[^@\s]+$/.test(support)) return html`<a href=${`mailto:${support}`}>${support}</a>`;
  return site(support, support);
}

customElements.define('service-page', ServicePage);
