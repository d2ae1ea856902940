import { html } from 'lit';
import { get, getAll } from '../core/api.js';
import { localized, t } from '../i18n/i18n.js';
import { loading } from '../ui/busy.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { problemPage } from '../ui/problem-view.js';
import { fullName } from '../ui/region-picker.js';
import { serviceCards } from './service-cards.js';
import { contact, site } from './service-page.js';

/** The plain page every OPD has: what it does, where it is, when it is open, which services it gives. */
export class OpdPage extends Page {
  static properties = { code: {}, opd: { state: true }, region: { state: true }, services: { state: true } };

  get tabTitle() {
    return localized(this.opd?.name);
  }

  async load() {
    const { signal } = this.leaving;
    this.opd = await get(`/v1/opds/${this.code}`, {}, signal);
    const { region } = this.opd;
    [this.region, this.services] = await Promise.all([
      get(`/v1/regions/${region}`, {}, signal),
      getAll('/v1/services', { opd: this.code, region }, signal),
    ]);
  }

  render() {
    if (this.state === 'loading') return loading();
    if (this.state === 'failed') return problemPage(this.problem, { again: () => this.again() });
    const { opd } = this;
    const fact = (name, value) => (value ? html`<div><dt>${t(`opd.${name}`)}</dt><dd>${value}</dd></div>` : '');
    return html`
      <article class="opd">
        <header class="service-head"><span class="service-icon" data-category="opd" aria-hidden="true">${icon('building')}</span>
          <div><p class="kicker">${fullName(this.region)}</p><h1>${localized(opd.name)}</h1></div></header>
        <p class="lead">${localized(opd.about)}</p>
        <dl class="facts">
          ${fact('address', opd.address)}
          ${fact('hours', localized(opd.hours))}
          ${fact('phone', opd.phone && contact(opd.phone))}
          ${fact('email', opd.email && contact(opd.email))}
          ${fact('website', opd.website && site(opd.website, opd.website))}
        </dl>
        <section aria-labelledby="opd-services"><h2 id="opd-services">${t('opd.services')}</h2>
          ${this.services.length ? serviceCards(this.services) : html`<p>${t('opd.services.none')}</p>`}
        </section>
      </article>`;
  }
}

customElements.define('opd-page', OpdPage);
